/** What the mailbox program says in its terminal, in Spanish. */
import type { Text } from '../en.ts';
import { counted } from './count.ts';

const hours = (count: number): string => counted(count, 'hora', 'horas');

export const mailbox: Text['mailbox'] = {
  faults: {
    unknown_flag: ({ flag }) =>
      `No existe la opción ${flag}. Ejecútalo con --help para ver todas las opciones.`,
    value_missing: ({ flag }) => `${flag} necesita un valor.`,
    file_unreadable: ({ path, cause }) =>
      `No se puede leer el archivo de configuración ${path} (${cause}). Escríbelo como un objeto JSON, o inicia sin --config.`,
    unknown_setting: ({ path, name }) =>
      `${path} contiene “${name}”, que no existe en la configuración. Corrígelo o elimínalo. Ejecuta el buzón con --help para ver todas las opciones.`,
    bad_setting: ({ name, details }) =>
      `El valor de ${name} no es válido: ${details}. Corrígelo e inicia de nuevo.`,
    part_missing: ({ name, needs }) => `${name} también necesita ${needs}. Agrégalo e inicia de nuevo.`,
    data_missing: () => 'Indica dónde guarda el buzón sus archivos: --data DIR.',
    broker_incomplete: ({ flag }) =>
      `Falta ${flag}: un buzón con broker necesita --broker-servers y --broker-join, y un certificado de cliente necesita su clave.`,
  },
  alert: {
    away: (count, waiting): string =>
      `Tu Postback Desk no recoge nada desde hace ${hours(count)}. En el buzón hay ${counted(waiting, 'postback en espera', 'postbacks en espera')}, y no se reenviará nada hasta que Postback Desk vuelva a abrirse.`,
    back: (count): string => `Tu Postback Desk volvió y recoge de nuevo. Estuvo ausente ${hours(count)}.`,
  },
  newCode: (code): string =>
    `Código de vinculación: ${code}  Escríbelo en Postback Desk dentro de los próximos diez minutos, o escanea allí este código. Funciona una vez.`,
  unpaired:
    'El buzón ya no pertenece a ningún Postback Desk, y se eliminó todo lo que guardaba. Inícialo para obtener un nuevo código de vinculación.',
  nothingToUnpair: (dir): string => `No hay ningún buzón en ${dir}. Elige su carpeta con --data DIR.`,
  help: `Recibe postbacks en un servidor y los guarda hasta que tu Postback Desk los recoge.

  npm run mailbox -- --data DIR [opciones]

  --data DIR               dónde están sus archivos; obligatorio
  --port N                 puerto para los postbacks y Postback Desk (8792; 0 elige uno libre)
  --host ADDRESS           dirección en la que escucha (127.0.0.1); solo detrás de un servidor web con HTTPS
  --metrics-port N         puerto de la página de estado y de las métricas de Prometheus (8793; 0 elige uno libre)
  --metrics-host ADDRESS   su dirección (127.0.0.1)
  --max-spool-mb N         máximo de MB de postbacks en espera de Postback Desk (2048)
  --max-waiting-hours N    tiempo máximo que un postback puede esperar a Postback Desk (720)
  --kept-hours N           cuánto se conserva una segunda copia después de que Postback Desk tiene el postback (48)
  --behind-proxy yes|no    si un servidor web delante de él indica en X-Forwarded-For quién envía (yes)
  --public-url URL         cómo se llega a él, por ejemplo https://mailbox.example.com; es parte del código QR
  --alert-url URL          se llama cuando Postback Desk lleva mucho tiempo ausente, y cuando vuelve
  --alert-back-url URL     se llama en su lugar cuando vuelve
  --alert-telegram-token T token de un bot de Telegram que avisa lo mismo; mejor en el entorno o en el archivo
  --alert-telegram-chat ID chat al que escribe el bot
  --alert-telegram-server URL  de un servidor propio de la API de bots (https://api.telegram.org)
  --alert-after-hours N    cuánto es mucho tiempo (12)
  --broker-servers URLS    servidores NATS en los que publica, por ejemplo tls://nats.example.com:4222; varios, con comas
  --broker-join FILE       archivo con la clave de unión de tu Postback Desk (Configuración → Broker), o la propia clave (mejor en el entorno o en el archivo); obligatorio con un broker
  --broker-credentials FILE  archivo de credenciales, o archivo con una semilla nkey, usuario:contraseña o token para el broker
  --broker-login TEXT      lo mismo sin archivo: semilla nkey, usuario:contraseña o token; mejor en el entorno o en el archivo
  --broker-certificate FILE  certificado de cliente, si el broker lo pide; con --broker-key FILE
  --broker-tls-first true  el broker empieza con TLS (handshake_first)
  --broker-ca FILE         autoridad certificadora del broker, si el sistema no la conoce
  --broker-stream NAME     nombre del stream (POSTBACKS)
  --config FILE            archivo JSON con los mismos nombres: {"port": 8792, "maxSpoolMb": 4096}
  --unpair                 olvida a su Postback Desk y elimina todo lo que guarda; detén antes el buzón
  --help                   este texto

Las opciones valen más que las variables de entorno (POSTBACK_MAILBOX_MAX_SPOOL_MB=4096), y estas más que el archivo.
Cuando supera sus límites, el buzón responde 503 para que las redes intenten de nuevo; avisa desde la mitad de cada límite.
`,
};
