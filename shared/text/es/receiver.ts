/** The receiver's limits in Settings, and what it turned away, in Spanish. */
import type { Text } from '../en.ts';

const limits: Text['receiver']['limits'] = {
  maxHeaderBytes: {
    label: 'Tamaño de los encabezados (bytes)',
    hint: 'Línea de solicitud y todos los encabezados.',
  },
  maxUrlBytes: {
    label: 'Longitud de la URL (bytes)',
    hint: 'Ruta y query. Las más largas reciben 414.',
  },
  maxBodyBytes: {
    label: 'Tamaño del cuerpo (bytes)',
    hint: 'El resto de un cuerpo más grande se corta. El postback cuenta de todos modos.',
  },
  headersTimeoutMs: {
    label: 'Tiempo de espera de los encabezados (ms)',
    hint: 'Los remitentes más lentos se desconectan.',
  },
  requestTimeoutMs: {
    label: 'Tiempo de espera de la solicitud (ms)',
    hint: 'Se conserva la parte del cuerpo recibida hasta entonces.',
  },
  maxConnections: {
    label: 'Máximo de conexiones',
    hint: 'Cuando hay más, se cierran las que llevan más tiempo inactivas.',
  },
  senderBurst: {
    label: 'Ráfaga por remitente',
    hint: 'Suficiente para una ráfaga normal de una red. Cuenta solo en la dirección pública, y solo si esta informa los remitentes.',
  },
  senderPerSecond: {
    label: 'Solicitudes por segundo y remitente',
    hint: 'Después de la ráfaga. Las demás reciben 429.',
  },
  keylessBodyTimeoutMs: {
    label: 'Tiempo de espera del cuerpo sin clave (ms)',
    hint: 'Los desconocidos más lentos se desconectan. Los postbacks con clave tienen el tiempo de espera de la solicitud.',
  },
  keylessKept: {
    label: 'Solicitudes sin clave que se conservan',
    hint: 'Las más recientes que no son de ninguna red. Las más antiguas se eliminan.',
  },
  keylessKeptBytes: {
    label: 'Espacio para solicitudes sin clave (bytes)',
    hint: 'Para todas juntas.',
  },
  keylessBodyBytes: {
    label: 'Tamaño del cuerpo sin clave (bytes)',
    hint: 'El resto se corta si no es de ninguna red.',
  },
  keylessBurst: {
    label: 'Ráfaga sin clave',
    hint: 'De todos los remitentes juntos, si no es de ninguna red.',
  },
  keylessPerSecond: {
    label: 'Solicitudes por segundo sin clave',
    hint: 'Después de la ráfaga. Las demás reciben 429.',
  },
  minFreeBytes: {
    label: 'Espacio libre mínimo en el disco (bytes)',
    hint: 'Por debajo, las solicitudes sin clave no se conservan, y un aviso te lo dice.',
  },
};

const reasons: Text['receiver']['reasons'] = {
  wrong_key: 'clave incorrecta',
  bad_request: 'no es una solicitud válida',
  unencoded_url: 'la URL no está codificada con %',
  no_host: 'sin encabezado Host',
  wrong_method: 'no es GET ni POST',
  preflight: 'preflight CORS de un navegador',
  too_large: 'demasiado grande',
  too_slow: 'demasiado lenta',
  too_many: 'límite de velocidad (un remitente, o sin clave)',
  cross_site: 'enviada por una página web',
  not_allowed: 'la dirección IP no está en la lista',
  sender_unknown: 'dirección IP desconocida, pero hay una lista',
  bad_signature: 'la firma falta o es incorrecta',
  overloaded: 'sobrecargado (503)',
  no_space: 'sin clave y con poco espacio en el disco',
};

export const receiver: Text['receiver'] = {
  title: 'Receptor',
  what: 'El receptor es la única parte a la que pueden llegar desconocidos. Estos límites lo protegen. Los valores por defecto sirven para todas las redes conocidas.',
  limitsTitle: 'Límites',
  limits,
  outOfRange: (min, max) => `Escribe un número entero de ${min} a ${max}.`,
  senderHeader: 'Encabezado con la dirección IP del remitente',
  senderHeaderHint: 'Solo se confía en él en la dirección pública; solo cuenta su último valor.',
  save: 'Guardar los límites',
  usual: 'Restablecer',
  saved: 'Guardado. Los límites se aplican desde la próxima conexión.',
  failed: 'No se guardó',
  refusedTitle: 'No aceptadas desde el inicio',
  nothingRefused: 'No hubo solicitudes no aceptadas desde el inicio.',
  connections: 'Conexiones abiertas',
  reasons,
  keylessTitle: 'Solicitudes sin clave que se conservan',
  keylessKept: (number, size) => `${number} (${size} KB)`,
  removeKeyless: 'Eliminar las solicitudes sin clave',
  removeKeylessBody:
    'Las solicitudes sin clave que no son de ninguna red se eliminan para siempre. Si algunas son postbacks reales, acepta primero los postbacks sin clave en su red.',
  keylessRemoved: (number) => `Eliminadas: ${number}`,
  diskFree: 'Espacio libre en el disco',
  megabytes: (number) => `${number} MB`,
};
