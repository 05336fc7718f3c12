/** The broker in the window, in Spanish: address, set-up, mailboxes that joined. */
import type { Text } from '../en.ts';
import type { serversErrors as EnglishServersErrors } from '../en/broker.ts';

export const serversErrors: typeof EnglishServersErrors = {
  broker_servers_invalid:
    'Esta no es la dirección de un broker. Escríbela como tls://nats.example.com:4222, varias con comas, sin usuario.',
  broker_servers_not_tls:
    'Un broker en otra computadora necesita TLS. Empieza cada dirección con tls://. Solo un broker en esta computadora puede usar nats://.',
};

export const broker: Text['broker'] = {
  title: 'Broker',
  what: 'Solo para equipos a los que un buzón ya no les alcanza: varios buzones publican en NATS JetStream, y esta computadora lee de ahí. Con uno o dos buzones no lo necesitas.',
  none: {
    title: 'Sin broker',
    line: 'Los buzones se vinculan uno por uno en Configuración → Buzón.',
  },
  state: {
    connecting: { title: 'Conectando', line: 'Esperando la primera respuesta del broker.' },
    draining: { title: 'Conectado', line: 'Lo que publican los buzones llega aquí de inmediato.' },
    failing: 'Sin conexión',
    since: (time): string => `Desde ${time}.`,
  },
  facts: {
    label: 'Datos del broker',
    pending: 'En espera en el broker',
    held: 'Esperan a uno anterior',
    refused: 'No aceptados',
    refusedHint: 'Mensajes que no vinieron de ningún buzón tuyo, o que se modificaron en el camino.',
    unreadable: 'Ilegibles',
    name: 'Dirección pública',
    nameOk: (ms): string => `responde en ${ms} ms`,
    changed: (names): string =>
      `En el broker hay algo distinto de lo configurado aquí (${names}). Queda como está; mira “Preparación del broker”.`,
    madeAgain: 'Preparado de nuevo',
    madeAgainHint:
      'El broker volvió vacío. Se preparó de nuevo como antes, y tus buzones publicaron otra vez lo que faltaba.',
    unknown: 'sin datos',
  },
  form: {
    servers: 'Dirección',
    serversHint: 'tls://host:4222. Varios servidores de un mismo clúster, con comas.',
    publicUrl: 'Dirección pública de tus buzones',
    publicUrlHint:
      'El único nombre que lleva a todos ellos, como https://postbacks.example.com. Tus URL de postback empiezan con él.',
    stream: 'Nombre del stream',
    streamHint: 'Letras, dígitos, _ y -. Todos los nombres en el broker empiezan con él.',
    credentials: 'Credenciales',
    credentialsHint:
      'El contenido de un archivo de credenciales, una semilla nkey, usuario:contraseña o un token.',
    credentialsKept: 'Guardadas y cifradas. Deja el campo vacío para conservarlas.',
    ca: 'Autoridad certificadora',
    caHint: 'Solo si el servidor tiene un certificado de tu propia autoridad. En PEM.',
    clientCertificate: 'Certificado de cliente',
    clientCertificateHint: 'Solo si el servidor lo pide (verify: true). En PEM.',
    clientKey: 'Clave privada del certificado de cliente',
    clientKeyHint: 'En PEM, sin frase de contraseña.',
    clientKeyKept: 'Guardada y cifrada. Deja el campo vacío para conservarla.',
    tlsFirst: 'El servidor empieza con TLS',
    tlsFirstHint: 'Solo para servidores con handshake_first.',
    replicas: 'Copias',
    replicasHint: '3 con un clúster de tres servidores; si no, 1.',
    maxAgeDays: 'Conservar como máximo (días)',
    maxMb: 'Espacio para postbacks (MB)',
    maxMbHint: 'Cuando se llena, los buzones guardan ellos mismos los postbacks nuevos.',
    duplicateMinutes: 'Reconocer duplicados durante (minutos)',
    errors: serversErrors,
    save: 'Guardar y conectar',
    saved: 'Guardado',
    failed: 'No se guardó',
    invalid: 'Escribe un número dentro del rango permitido.',
    remove: 'Dejar de usar el broker',
    removed: 'El broker ya no se usa',
    removeAsk:
      'Esta computadora deja de leer del broker. Lo que espera allí se queda allí, y tus buzones siguen recibiendo. Escribe la dirección de nuevo para continuar.',
  },
  setUp: {
    title: 'Preparación del broker',
    look: 'Comprobar',
    make: 'Preparar',
    change: 'Aplicar las diferencias',
    nothing: 'Todo está como debe estar.',
    failed: 'No se pudo comprobar el broker',
    done: 'El broker está preparado',
    parts: {
      stream: (name): string => `Stream ${name}`,
      consumer: (name): string => `Consumer ${name}`,
      bucket: (name): string => `Bucket clave-valor ${name}`,
    },
    missing: 'falta; “Preparar” lo crea',
    ofOther: 'pertenece a otra cosa; escribe otro nombre del stream',
    fine: 'está',
    differs: (name, is, wanted): string => `${name}: ahora ${is}, aquí ${wanted}`,
    fixed: 'Solo se puede cambiar eliminándolo y creándolo de nuevo.',
    none: 'ninguno',
    ask: 'Esto cambia objetos que ya existen en el broker a los valores que aquí se muestran. Otros programas que los usan ven el cambio.',
  },
  join: {
    title: 'Clave de unión',
    what: 'Pon esta línea en un archivo en cada servidor e inicia el buzón con --broker-join y ese archivo. Mantenla en secreto.',
    show: 'Mostrar la clave de unión',
    label: 'Clave de unión',
    renew: 'Nueva clave de unión',
    renewAsk: 'Los buzones que ya se unieron se quedan. Con la clave anterior no puede unirse ningún otro.',
    failed: 'No se pudo leer la clave de unión',
  },
  mailboxes: {
    title: 'Buzones que se unieron',
    none: 'Todavía no se unió ningún buzón.',
    waiting: (count): string => `${count} en espera`,
    unpublished: (count): string => `${count} que aún no están en el broker`,
    oldRules: 'todavía no tiene tu última configuración',
    answered: 'Respondió por la dirección pública',
    heard: 'Última señal',
    never: 'sin señales desde el inicio',
    losses: (count): string => `publicados de nuevo después de una pérdida del broker: ${count}`,
    missing: (numbers): string => `faltan: ${numbers}; lo que llegó después espera en el broker.`,
    isAsked: 'Se pidió al buzón que lo envíe de nuevo.',
    cannotCome: 'El buzón ya no lo tiene.',
    lost: (numbers): string => `perdidos: ${numbers}`,
    range: (from, through): string => (from === through ? from : `${from}–${through}`),
    numbers: (ranges, run): string => `números ${ranges} de la ejecución ${run}`,
    diskGoneAt: 'Disco dado por perdido',
    diskGone: 'Su disco se perdió',
    diskGoneAsk: (id): string =>
      `Indícalo solo si lo que el buzón ${id} tenía en su disco no se puede recuperar. Esta computadora recoge entonces lo que llegó después de los números que faltan y los muestra como perdidos. También se pierde lo que el buzón recibió y nunca publicó, y no se puede saber cuánto es. Si el buzón vuelve de todos modos, se recoge lo que aún tenga.`,
    remove: 'Quitar',
    removeAsk: (id): string =>
      `El buzón ${id} se olvida y no puede volver a unirse. Lo que espera en él se pierde. Deténlo primero en su servidor.`,
  },
};
