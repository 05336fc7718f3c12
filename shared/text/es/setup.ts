/** Moving to another computer, in Settings, in Spanish. */
import { PASSPHRASE_RANGE } from '../../contract/limits.ts';
import type { Text } from '../en.ts';
import { number } from './count.ts';

export const setup: Text['setup'] = {
  title: 'Pasar a otra computadora',
  what: 'Todas las redes, los destinos, los enlaces, la configuración y los secretos en un solo archivo, cifrado con una frase de contraseña. No contiene tus postbacks.',
  passphrase: 'Frase de contraseña',
  exportHint: `Al menos ${number(PASSPHRASE_RANGE.min)} caracteres. La necesitas en la otra computadora.`,
  export: 'Exportar la configuración completa',
  exported: (name) => `Guardado como ${name}.`,
  notExported: 'No se pudo exportar la configuración',
  import: 'Importar una configuración…',
  dialog: {
    title: 'Importar una configuración',
    file: 'Archivo de configuración',
    choose: 'Elegir un archivo',
    passphrase: 'Frase de contraseña del archivo',
    look: 'Mostrar qué cambiaría',
    failed: 'No se puede importar la configuración',
    made: (day, program) => `Exportado el ${day} con la versión ${program}.`,
    changes: 'Qué cambiaría',
    nothing: 'Nada. Todo lo que contiene ya está aquí.',
    networks: 'Redes',
    destinations: 'Destinos',
    links: 'Enlaces',
    settings: 'Configuración',
    secrets: 'Secretos',
    allowedPrivate: (names) =>
      `Estos destinos podrán enviar a direcciones de esta computadora o de tu red local: ${names}. Si no lo permitiste en la otra computadora, no importes este archivo.`,
    change: { add: 'nuevo', replace: 'se reemplaza', same: 'sin cambios', blocked: 'omitido' },
    reason: {
      key_taken: 'otra red de aquí usa su clave',
      keyless_taken: 'sin postbacks sin clave, porque otra red de aquí ya los recibe',
    },
    settingNames: {
      receiver: 'límites del receptor',
      tunnel: 'dirección pública',
      isAwakeWanted: 'mantener la computadora despierta',
      money: 'dinero',
      warnings: 'caps y avisos',
    },
    kept: 'Se conserva todo lo que existe solo en esta computadora. Antes se crea una copia de seguridad, así que puedes deshacerlo. La recepción se detiene unos segundos.',
    confirm: 'Importar',
    done: (added, replaced) => `Importado. Nuevos: ${added}, reemplazados: ${replaced}.`,
  },
};
