/** What is wrong with a broker, and what to do, in Spanish. */
import type { Text } from '../en.ts';

const UNREADABLE = {
  file: 'No se puede leer el archivo de credenciales del broker.',
  seed: 'No se puede leer la semilla nkey del broker.',
  certificate: 'No se puede leer el certificado de cliente del broker o su clave privada.',
  authority: 'No se puede leer la autoridad certificadora del broker.',
} as const;

export const brokerProblems: Text['brokerProblems'] = {
  broker_unreachable: ({ cause }) => ({
    message: `No se puede llegar al broker (${cause}). Tus buzones guardan todo hasta que se pueda.`,
    fix: 'Comprueba que el servidor NATS funcione y que su dirección sea correcta. Se sigue intentando.',
  }),
  broker_refused: ({ cause }) => ({
    message: `El broker no acepta las credenciales, o les falta un permiso (${cause}).`,
    fix: 'Escribe otras credenciales en Configuración → Broker, o da a este usuario los permisos que figuran en docs/jetstream.md.',
  }),
  broker_not_trusted: ({ cause }) => ({
    message: `La conexión con el broker no es segura (${cause}).`,
    fix: 'Revisa el certificado del servidor. Si es de tu propia autoridad, escríbela en Configuración → Broker.',
  }),
  broker_credentials_invalid: ({ kind }) => ({
    message: UNREADABLE[kind],
    fix: 'Cópialo otra vez completo, con su primera y su última línea, en Configuración → Broker.',
  }),
  broker_certificate_refused: () => ({
    message: 'El broker pide un certificado de cliente, y no hay ninguno o no acepta este.',
    fix: 'Escribe en Configuración → Broker un certificado firmado por la autoridad del broker, y su clave privada.',
  }),
  broker_not_tls_first: () => ({
    message: 'El broker no empieza con TLS, como está configurado en esta computadora.',
    fix: 'Apaga “El servidor empieza con TLS” en Configuración → Broker.',
  }),
  broker_no_jetstream: () => ({
    message: 'JetStream no está activado en este broker, o no para esta cuenta.',
    fix: 'Activa JetStream en la configuración del servidor NATS.',
  }),
  broker_not_set_up: () => ({
    message: 'El broker todavía no tiene un stream para los postbacks.',
    fix: 'Abre Configuración → Broker y presiona “Preparar”. No se cambia nada más en el broker.',
  }),
  broker_full: () => ({
    message:
      'El stream del broker está lleno. Tus buzones guardan los postbacks nuevos hasta que haya espacio.',
    fix: 'Dale más espacio al stream en Configuración → Broker, o un disco más grande al servidor.',
  }),
  broker_payload_small: ({ maxBytes }) => ({
    message: `El broker acepta mensajes de ${maxBytes} bytes como máximo, y es muy poco. Tus buzones guardan todo.`,
    fix: 'Sube max_payload en la configuración del servidor NATS. Su valor habitual de 1 MB alcanza.',
  }),
  broker_limits: ({ cause }) => ({
    message: `El broker no permite lo que habría que crear (${cause}).`,
    fix: 'Escribe menos espacio o menos copias en Configuración → Broker, o sube los límites de la cuenta y del servidor.',
  }),
  broker_stream_of_other: ({ stream, subjects }) => ({
    message: `El stream ${stream} del broker pertenece a otra cosa (contiene ${subjects}). No se lee ni se cambia nada en él.`,
    fix: 'Escribe otro nombre del stream en Configuración → Broker, e inicia tus buzones con --broker-stream y ese nombre.',
  }),
  broker_other_desk: () => ({
    message:
      'Otro Postback Desk lee de este stream, así que este no lo hace: entre los dos se quitarían los postbacks.',
    fix: 'Cierra el programa en la otra computadora, o dale a cada una su propio stream. Este continúa en menos de 20 segundos.',
  }),
  broker_not_stored: ({ cause }) => ({
    message: `Los postbacks del broker no se pueden guardar en esta computadora (${cause}). Esperan en el broker.`,
    fix: 'Libera espacio en el disco de la carpeta de datos. Se sigue intentando.',
  }),
  broker_keys_unreadable: () => ({
    message: 'Las claves del broker no se pueden descifrar en esta computadora.',
    fix: 'Restaura el archivo de claves de tu carpeta de datos. Sin él, no se puede leer lo que los buzones enviaron para estas claves.',
  }),
  broker_failed: ({ cause }) => ({
    message: `El broker no aceptó una solicitud (${cause}).`,
    fix: 'Revisa el log del servidor NATS y luego su preparación en Configuración → Broker.',
  }),
};
