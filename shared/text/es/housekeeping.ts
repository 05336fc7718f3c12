/** Housekeeping in Settings, in Spanish: what is kept how long, what would go, and the size of the database. */
import type { Text } from '../en.ts';
import { spelled } from './count.ts';

export const housekeeping: Text['housekeeping'] = {
  title: 'Almacenamiento y limpieza',
  what: 'Las solicitudes originales son lo que envió cada red: URL, encabezados y cuerpo. Cuando son antiguas, se pueden quitar; el ID de clic, el evento, el estado, el monto y todos los totales se conservan. No se quita nada antes de que veas qué es, salvo que actives la limpieza diaria. Las solicitudes que se quitan ya no se pueden buscar por sus parámetros ni reenviar otra vez.',
  size: 'Base de datos',
  sizeOf: (megabytes, free) =>
    `${megabytes} MB, de los cuales ${free} MB son espacio libre para datos nuevos`,
  soFar: 'Quitado hasta ahora',
  soFarOf: (requests, conversions, megabytes) =>
    `${spelled(requests, 'solicitud original', 'solicitudes originales')}, ${spelled(conversions, 'conversión', 'conversiones')}, ${megabytes} MB`,
  nothingSoFar: 'nada',
  change: 'Tiempo de conservación de los datos',
  rawMonths: 'Conservar las solicitudes originales (meses)',
  rawMegabytes: 'Solicitudes originales, como máximo (MB)',
  conversionMonths: 'Conservar las conversiones (meses)',
  conversionCount: 'Conversiones, como máximo',
  noLimit: 'Déjalo vacío para no poner límite.',
  conversionHint:
    'Déjalo vacío para conservarlas siempre. Las conversiones que se quitan desaparecen de todos los totales, y un postback tardío sobre una de ellas cuenta como conversión nueva y se reenvía otra vez.',
  outOfRange: (min, max) => `Escribe un número entero de ${min} a ${max}, o déjalo vacío.`,
  daily: 'Limpiar todos los días sin preguntar',
  save: 'Guardar',
  saved: 'Guardado',
  notSaved: 'No se guardó',
  look: 'Mostrar qué se quitaría',
  looking: (count) => `Encontrados hasta ahora: ${count}…`,
  cancel: 'Cancelar',
  lookFailed: 'No se pudo revisar',
  nothing: 'Nada es tan antiguo como para quitarlo.',
  raw: 'Solicitudes originales',
  conversions: 'Conversiones',
  planOf: (count, megabytes, oldest, newest) =>
    `${count}, ${megabytes} MB, recibidas del ${oldest} al ${newest}`,
  withThem: (postbacks, deliveries) =>
    `con ${spelled(postbacks, 'postback', 'postbacks')} y ${spelled(deliveries, 'envío', 'envíos')}`,
  keptTitle: 'Antiguas, pero se conservan',
  kept: {
    unread: (count) => `${count} sin procesar todavía`,
    held: (count) => `${count} por estar retenidas`,
    delivery: (count) => `${count} con un envío sin terminar`,
    open: (count) => `${count} de conversiones pendientes`,
    shared: (count) => `${count} vinculadas a otras conversiones`,
    pinned: (count) => `${count} por estar fijadas`,
    compared: (count) => `${count} en una comparación abierta`,
  },
  remove: 'Quitar',
  confirmTitle: '¿Quitar estos datos?',
  confirm: 'Esto no se puede deshacer. Una copia de seguridad que hayas creado antes todavía los tiene.',
  running: (requests, conversions) =>
    `Quitado hasta ahora: ${spelled(requests, 'solicitud original', 'solicitudes originales')} y ${spelled(conversions, 'conversión', 'conversiones')}…`,
  finished: (requests, conversions) =>
    `Listo. Quitado: ${spelled(requests, 'solicitud original', 'solicitudes originales')} y ${spelled(conversions, 'conversión', 'conversiones')}.`,
  cancelled: (requests, conversions) =>
    `Cancelado. Quitado hasta entonces: ${spelled(requests, 'solicitud original', 'solicitudes originales')} y ${spelled(conversions, 'conversión', 'conversiones')}.`,
  failed:
    'La limpieza se detuvo por un error. Mira el archivo de log. No hay nada dañado; puedes iniciarla de nuevo.',
  compact: 'Compactar la base de datos',
  compactConfirmTitle: '¿Compactar la base de datos?',
  compactConfirm: (megabytes) =>
    `Se devolverán al disco ${megabytes} MB de espacio libre. Mientras tanto, los postbacks se reciben y se procesan. Puedes cancelar en cualquier momento.`,
  compactAction: 'Compactar',
  compactTooLarge:
    'Esta base de datos es de una versión anterior y demasiado grande para compactarla con el programa abierto. Su espacio libre se reutiliza para datos nuevos. Crea una copia de seguridad y restáurala una vez: la base de datos restaurada queda compacta y se puede compactar cuando quieras.',
  compacting: (megabytes, of) => `Compactando: ${megabytes} de ${of} MB devueltos hasta ahora…`,
  compacted: {
    finished: (megabytes) => `Compactada: ${megabytes} MB devueltos al disco.`,
    cancelled: (megabytes) => `Compactación cancelada. Ya se habían devuelto ${megabytes} MB al disco.`,
    failed: (megabytes) =>
      `La compactación se detuvo por un error después de ${megabytes} MB. Mira el archivo de log. No hay nada dañado; puedes iniciarla de nuevo.`,
  },
  notCompacted: 'No se compactó',
};
