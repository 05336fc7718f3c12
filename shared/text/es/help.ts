/** Settings, Help, in Spanish. */
import type { Text } from '../en.ts';

export const help: Text['help'] = {
  title: 'Ayuda',
  what: 'Lo que debes enviar cuando pidas ayuda. Contiene versiones, estados y los últimos errores, y ninguna clave, token, ID de clic ni dirección.',
  report: 'Reporte para soporte',
  folder: 'Carpeta de datos',
  copyFolder: 'Copiar la carpeta de datos',
  logs: 'Logs',
  copyLogs: 'Copiar la carpeta de los logs',
  failed: 'No se pudo crear el reporte',
  updates:
    'En la app de escritorio, las actualizaciones están en el menú Ayuda: no se descarga nada sin tu permiso, y la búsqueda diaria está apagada hasta que la enciendas.',
  licenses: 'Licencias de otro software incluido en este programa',
  showLicenses: 'Mostrar las licencias',
  licensesFailed: 'No se pudieron leer las licencias',
};
