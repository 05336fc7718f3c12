/** What the person should know about a start, in Spanish. */
import type { Text } from '../en.ts';
import { messageFor } from '../message-for.ts';
import { momentText } from '../moment.ts';
import { counted, listOf, number, plural } from './count.ts';
import { damagedFix, damagedMessage } from './database-damaged.ts';
import { userErrors } from './user-errors.ts';
import { reached } from './warnings.ts';

function heldDeliveries(unknown: number): string {
  return `${counted(unknown, 'envío puede haber salido', 'envíos pueden haber salido')} después de la copia de seguridad, pero no se puede saber. ${plural(unknown, { one: 'Queda', other: 'Quedan' })} como “sin respuesta” y no se ${plural(unknown, { one: 'envía', other: 'envían' })} automáticamente.`;
}

const MAX_NAMED = 5;

function megabytes(bytes: number): string {
  return `${number(Math.ceil(bytes / 1_048_576))} MB`;
}

export const startNotices: Text['startNotices'] = {
  database_damaged: ({ report }) => ({ message: damagedMessage(report), fix: damagedFix(report) }),
  log_set_aside: ({ keptAs }) => ({
    message: `Un archivo con cambios sin guardar (“-wal”) junto a la base de datos es de otra base de datos, así que no se usó. Se conservó como ${keptAs}.`,
    fix: 'Si restauraste una copia de seguridad, todo está bien y puedes eliminar el archivo. Si no, pueden faltar los últimos postbacks antes de que el programa se detuviera.',
  }),
  log_damaged: ({ keptAs, held }) => ({
    message: `El archivo con los últimos cambios (“-wal”) estaba dañado, así que una parte no se pudo leer. La base de datos está bien, pero pueden faltar los últimos postbacks antes de que el programa se detuviera.${keptAs === null ? '' : ` El archivo dañado se conservó como ${keptAs}.`}`,
    fix: `Pide a tus redes que vuelvan a enviar lo de los minutos antes de que el programa se detuviera. Lo que ya está aquí cuenta una sola vez.${held === 0 ? '' : ` ${counted(held, 'envío puede haber salido ya y tiene', 'envíos pueden haber salido ya y tienen')} el estado “sin respuesta”: revisa en el destino y vuelve a enviar lo que allí falte.`} Luego revisa el disco, porque este tipo de daño suele repetirse.`,
  }),
  data_dir_open: ({ dataDir, open, cause }) => ({
    message: `Otros usuarios de esta computadora pueden abrir la carpeta de datos: ${plural(open.length, { one: 'no es privado', other: 'no son privados' })} ${listOf(open)}${cause === null ? '' : ` (${cause})`}.`,
    fix: `Detén el programa y haz privada ${dataDir} (chmod 700). Si otros necesitan esa carpeta, usa una aparte para el programa con --data DIR. Si alguien pudo haberla leído, reemplaza las claves y los secretos, y elimina el archivo “desk-token”: el próximo inicio crea uno nuevo.`,
  }),
  warning_reached: reached,
  disk_low: ({ freeBytes, dataDir }) => ({
    message: `El disco está casi lleno (${number(Math.floor(freeBytes / 1_048_576))} MB libres): los postbacks sin clave no se conservan si ninguna red los acepta.`,
    fix: `Libera espacio en el disco de ${dataDir}. Los postbacks con clave se guardan mientras haya espacio.`,
  }),
  disk_full: ({ dataDir }) => ({
    message:
      'El disco está lleno: no se pueden guardar postbacks, y se pide a los remitentes que intenten más tarde.',
    fix: `Libera espacio ya en el disco de ${dataDir}. La recepción continúa entonces automáticamente. Pide a las redes que vuelvan a enviar lo que aún falte.`,
  }),
  spool_half_full: ({ waitingBytes, maxBytes }) => ({
    message: `Hay ${megabytes(waitingBytes)} de postbacks recibidos, por procesar. Al llegar a ${megabytes(maxBytes)} no se aceptan más, y se pide a los remitentes que intenten más tarde.`,
    fix: 'Reinicia el programa. Si el número no baja entonces, lee el log: dice qué detiene el procesamiento.',
  }),
  spool_full: ({ waitingBytes }) => ({
    message: `No se aceptan postbacks: hay ${megabytes(waitingBytes)} recibidos, por procesar, y no hay espacio para más. Se pide a los remitentes que intenten más tarde.`,
    fix: 'Reinicia el programa. Si el número no baja entonces, lee el log: dice qué detiene el procesamiento.',
  }),
  mailbox_restored: ({ url, missing }) => ({
    message:
      missing === 0
        ? `El disco de tu buzón ${url} volvió a un estado anterior. Aquí no falta nada.`
        : `El disco de tu buzón ${url} volvió a un estado anterior, así que se perdieron hasta ${counted(missing, 'postback', 'postbacks')} que había recibido.`,
    fix:
      missing === 0
        ? 'No tienes que hacer nada. Ningún postback cuenta dos veces.'
        : 'Pide a tus redes que vuelvan a enviar los postbacks de esas horas. Ningún postback cuenta dos veces.',
  }),
  spool_damaged: ({ unreadable, dir }) => ({
    message: `No se ${plural(unreadable, { one: 'puede', other: 'pueden' })} leer ${counted(unreadable, 'postback recibido', 'postbacks recibidos')}, porque un archivo de ${dir} se dañó antes de procesarse.`,
    fix: 'Pide a tus redes que vuelvan a enviar los postbacks de las últimas horas. Lo que ya está aquí cuenta una sola vez. Luego revisa el disco, porque este tipo de daño suele repetirse.',
  }),
  destinations_broken: ({ names }) => ({
    message: `No se envía nada a ${named(names)}: no se puede usar su URL o su plantilla.`,
    fix: 'Ábrelo en Destinos y corrige el campo marcado. Los envíos en cola se envían al guardar.',
  }),
  destinations_private: ({ names }) => ({
    message: `No se envía nada a ${named(names)}: su URL está en esta computadora o en una red local, y eso todavía no está permitido.`,
    fix: 'Ábrelo en Destinos. Si la URL es correcta, permítela ahí. Entonces se envían los envíos en cola.',
  }),
  destination_secrets_unreadable: ({ names }) => ({
    message: `No se envía nada a ${named(names)}: uno de sus secretos no se puede descifrar, porque se guardó en otra computadora o lo guardó otro usuario.`,
    fix: 'Ábrelo en Destinos y escribe de nuevo el secreto. Entonces se envían los envíos en cola.',
  }),
  keychain_locked: () => ({
    message:
      'El llavero de tu computadora está bloqueado, así que no se pueden leer los tokens, las contraseñas y las claves guardadas. Los postbacks se reciben. Esperan los destinos, las direcciones públicas, los buzones y los canales que necesitan un secreto.',
    fix: 'Desbloquea el llavero cuando tu computadora lo pida. Si no lo pide, sal de Postback Desk y vuelve a abrirlo. Si este llavero se perdió para siempre, sal, elimina el archivo “secret-key.sealed” de la carpeta de datos, abre el programa y escribe tus secretos de nuevo.',
  }),
  signature_secrets_unreadable: ({ names }) => ({
    message: `Los postbacks de ${named(names)} se reciben, pero no se procesan: el secreto de su firma no se puede descifrar, porque se guardó en otra computadora o lo guardó otro usuario.`,
    fix: 'Abre la red y escribe de nuevo el secreto de su firma, o apaga la firma. Lo que espera se comprueba entonces y se procesa.',
  }),
  database_lost: ({ path, cause }) => ({
    message: `La base de datos ${path} se eliminó, se movió o se reemplazó con el programa abierto. Los postbacks se siguen recibiendo, y se procesan cuando todo esté guardado.`,
    fix:
      cause === null
        ? 'Se está guardando ahora. No detengas el programa.'
        : `Todavía no se puede guardar: ${cause}. No detengas el programa. Vuelve a poner la carpeta o el disco, o permite escribir en él. Se reintenta cada pocos segundos.`,
  }),
  database_put_back: ({ path }) => ({
    message: `La base de datos ${path} se eliminó o se movió con el programa abierto. Todo se guardó y se volvió a poner en su lugar.`,
    fix: 'No tienes que hacer nada. Para mover tus datos, detén primero el programa e inícialo con --data y la carpeta nueva.',
  }),
  database_replaced: ({ path, keptAs, unknown }) => ({
    message: `${path} se reemplazó por otra base de datos con el programa abierto. Ahora se usa la nueva. La anterior se conservó como ${keptAs}.`,
    fix: `Compara tus redes con sus paneles: ahora no se aceptan las claves que solo existen en la base de datos anterior. Para volver atrás, detén el programa y cambia el nombre de ${keptAs} al de la base de datos.${unknown === 0 ? '' : ` ${heldDeliveries(unknown)}`}`,
  }),
  database_restored: ({ path, keptAs, unknown }) => ({
    message: `La copia de seguridad se restauró como ${path}. La base de datos anterior se conservó como ${keptAs}.`,
    fix:
      unknown === 0
        ? 'No se envía nada dos veces. Compara tus redes con sus paneles.'
        : `${heldDeliveries(unknown)} Compara tus redes con sus paneles.`,
  }),
  setup_imported: ({ added, replaced, blocked, allowedPrivate }) => ({
    message: `La configuración se importó. Nuevos: ${number(added)}; reemplazados: ${number(replaced)}${blocked === 0 ? '' : `; omitidos porque otra red usa su clave: ${number(blocked)}`}.${allowedPrivate.length === 0 ? '' : ` Permite a ${named(allowedPrivate)} enviar a direcciones de esta computadora o de una red local.`}`,
    fix: `Antes se creó una copia de seguridad. Restáurala en Configuración para deshacerlo.${allowedPrivate.length === 0 ? '' : ' Si no quieres esas direcciones locales, no las permitas en Destinos.'} La dirección pública puede ser distinta en esta computadora: revisa qué redes necesitan la nueva.`,
  }),
  restore_failed: ({ path, cause }) => ({
    message: `No se pudo restaurar la copia de seguridad: ${cause}. La base de datos ${path} no cambió.`,
    fix: 'Libera espacio en el disco, o restaura otra copia de seguridad.',
  }),
  backup_before_migration_failed: ({ cause }) => ({
    message: `La base de datos se actualizó a esta versión sin una copia de seguridad previa: ${cause}.`,
    fix: 'Crea ahora una copia de seguridad en Configuración, y comprueba que el disco tenga espacio suficiente.',
  }),
  backup_failed: ({ problem, lastGoodAtMs }) => ({
    message: `La última copia de seguridad falló. ${messageFor(userErrors, problem)}`,
    fix:
      lastGoodAtMs === null
        ? 'Todavía no hay ninguna copia correcta. Se reintenta cada media hora.'
        : `La última correcta se creó el ${momentText('es-419', lastGoodAtMs)}. Se reintenta cada media hora.`,
  }),
  database_put_back_over: ({ path, keptAs }) => ({
    message: `La base de datos ${path} se reemplazó por un archivo que no es una base de datos de este programa. La base de datos se volvió a poner en su lugar.`,
    fix: `El otro archivo se conservó como ${keptAs}. Si debía ser una copia de seguridad, restaura otra.`,
  }),
};

function named(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).map((name) => `“${name}”`);
  return names.length > MAX_NAMED
    ? `${shown.join(', ')} y ${number(names.length - MAX_NAMED)} más`
    : shown.join(', ');
}
