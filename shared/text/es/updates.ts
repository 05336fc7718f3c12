/** Updates of the desktop app, in Spanish: menu and dialogs. */
import type { Text } from '../en.ts';

export const updates: Text['updates'] = {
  menu: {
    check: 'Buscar actualizaciones…',
    automatic: 'Buscar actualizaciones todos los días',
    beta: 'Incluir versiones beta',
  },
  close: 'Aceptar',
  noPlace: {
    message: 'Esta copia no puede buscar actualizaciones.',
    detail: 'No viene de una versión publicada. Obtén una nueva del mismo lugar de donde sacaste esta.',
  },
  none: (version) => ({
    message: 'Tienes la versión más reciente.',
    detail: `Este es Postback Desk ${version}.`,
  }),
  failed: (cause) => ({
    message: 'La actualización no funcionó.',
    detail: `${cause}. Postback Desk sigue como antes; intenta de nuevo más tarde.`,
  }),
  found: (found, current, notes) => ({
    message: `Postback Desk ${found} está disponible. Tienes ${current}.`,
    detail: notes === '' ? 'No hay notas de la versión.' : notes,
    download: 'Descargar',
    later: 'Ahora no',
    skip: 'Omitir esta versión',
  }),
  ready: (version) => ({
    message: `Postback Desk ${version} está listo para instalar.`,
    detail:
      'Se instala al reiniciar. Mientras se reinicia, normalmente menos de un minuto, no se recibe nada, salvo que tengas un buzón. Antes terminan los envíos en curso.',
    restart: 'Reiniciar ahora',
    onQuit: 'Al salir',
  }),
  stillSending: {
    message: 'No se reinició: todavía hay envíos en curso.',
    detail:
      'No se interrumpió nada. La actualización se instala al salir, o busca actualizaciones otra vez para reiniciar más tarde.',
  },
};
