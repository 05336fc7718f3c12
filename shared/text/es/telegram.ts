/** Telegram in the window, in Spanish: the bot's token, pairing, chats, and what is wrong. */
import { MOST_WRONG_CODES, PAIRING_MINUTES } from '../../contract/limits.ts';
import type { Text } from '../en.ts';
import type {
  telegramErrors as EnglishTelegramErrors,
  telegramProblems as EnglishTelegramProblems,
} from '../en/telegram.ts';
import { messageFor } from '../message-for.ts';
import { counted, number, plural } from './count.ts';
import { sendFailures } from './send-failures.ts';

export const telegramProblems: typeof EnglishTelegramProblems = {
  telegram_off: () => ({
    message: 'No hay ningún bot de Telegram configurado.',
    fix: 'Escribe el token de tu bot en la configuración de Telegram.',
  }),
  telegram_token_refused: () => ({
    message: 'Telegram ya no acepta el token. Se revocó, o se eliminó el bot.',
    fix: 'Pide a @BotFather un token nuevo con /token y escríbelo aquí.',
  }),
  telegram_conflict: () => ({
    message:
      'Otro programa lee los mensajes de este bot, así que los comandos pueden no llegar a esta computadora.',
    fix: 'Detén el otro programa, o crea un bot solo para Postback Desk. Si no sabes qué programa es, revoca el token en @BotFather y escribe aquí el nuevo.',
  }),
  telegram_webhook: () => ({
    message:
      'Otro servicio recibe los mensajes de este bot por un webhook, así que los comandos no llegan a esta computadora.',
    fix: 'Crea un bot solo para Postback Desk, o toma el control de este. El otro servicio deja entonces de recibir mensajes.',
  }),
  telegram_blocked: () => ({
    message: 'El bot está bloqueado en este chat.',
    fix: 'Desbloquea el bot en Telegram. Entonces se envía lo que esperaba.',
  }),
  telegram_chat_gone: () => ({
    message: 'Este chat ya no existe, o el bot ya no está en él.',
    fix: 'Desvincúlalo. Para usarlo otra vez, agrega el bot al chat y vincúlalo con un código nuevo.',
  }),
  telegram_topic_gone: () => ({
    message: 'Este tema se cerró o se eliminó.',
    fix: 'Ábrelo de nuevo, o desvincúlalo y vincula otro tema.',
  }),
  telegram_not_allowed: () => ({
    message: 'El bot no tiene permiso para escribir en este chat.',
    fix: 'Dale permiso para enviar mensajes y luego envía un mensaje de prueba.',
  }),
  telegram_not_paired: () => ({
    message: 'Este chat no está vinculado.',
    fix: 'Vincúlalo en la configuración de Telegram.',
  }),
  telegram_slow_down: ({ seconds }) => ({
    message: `Telegram pide esperar ${Math.ceil(seconds)} s, porque se enviaron muchos mensajes.`,
    fix: 'Se reintentará automáticamente.',
  }),
  telegram_refused: ({ said }) => ({
    message: `Telegram no aceptó el mensaje: “${said}”.`,
    fix: 'Revisa el chat en Telegram y luego envía un mensaje de prueba.',
  }),
  telegram_down: ({ status }) => ({
    message: `Telegram tiene un problema (código ${status}).`,
    fix: 'Se reintentará automáticamente.',
  }),
  telegram_proxy: ({ failure }) => ({
    message: `El proxy para Telegram no funciona. ${messageFor(sendFailures, failure)}`,
    fix: 'Se reintentará automáticamente. Revisa el proxy en la configuración de Telegram.',
  }),
  telegram_not_readable: () => ({
    message: 'La respuesta no vino de Telegram. Quizás respondió en su lugar algo de tu red local.',
    fix: 'Se reintentará automáticamente. Revisa tu conexión a internet, por ejemplo si te pide iniciar sesión.',
  }),
};

export const telegramErrors: typeof EnglishTelegramErrors = {
  telegram_token_malformed: () =>
    'Este no es el token de un bot. Se ve así: 123456789:AAE-abc… Copia la línea completa que muestra @BotFather.',
  telegram_token_not_accepted: () =>
    'Telegram no acepta este token, así que no se guardó. Cópialo de nuevo de @BotFather. Si lo revocaste allí, usa el más reciente.',
  telegram_unreachable: ({ cause }) =>
    `No se pudo llegar a Telegram (${cause}), así que el token no se comprobó ni se guardó. Revisa tu conexión a internet e intenta de nuevo.`,
  telegram_proxy_failed: ({ failure }) =>
    `El token no se comprobó ni se guardó. ${messageFor(sendFailures, failure)}`,
  telegram_not_set_up: () => 'No hay ningún bot de Telegram conectado. Escribe primero el token de tu bot.',
  telegram_too_many_chats: ({ most }) =>
    `Ya hay ${number(most)} chats vinculados. Desvincula uno que no necesites y luego vincula el nuevo.`,
  telegram_chat_not_found: ({ id }) =>
    `El chat ${id} no está vinculado. Quizás se desvinculó. Recarga la lista.`,
};

export const telegram: Text['telegram'] = {
  title: 'Telegram',
  what: 'Pide tus números a Postback Desk y recibe sus mensajes en Telegram, en cualquier dispositivo. Usas un bot tuyo.',
  none: {
    title: 'Todavía no hay bot',
    line: 'Necesitas un bot de Telegram tuyo. Crearlo toma un minuto y es gratis.',
  },
  steps: {
    title: 'Cómo crear un bot',
    list: [
      'Abre @BotFather en Telegram y envía /newbot.',
      'Elige un nombre, y luego un nombre de usuario que termine en “bot”.',
      'Copia el token de su respuesta y pégalo abajo.',
    ],
    privacy:
      'Los mensajes pasan por los servidores de Telegram, que puede leerlos. Nunca contienen claves ni tokens. Los ID de clic van abreviados, y puedes ocultar los montos en cada chat.',
  },
  token: {
    label: 'Token del bot',
    hint: 'Se guarda cifrado en esta computadora y no se vuelve a mostrar.',
    save: 'Conectar el bot',
    replace: 'Reemplazar el token',
    replaceWhat:
      'Un token nuevo del mismo bot conserva los chats vinculados. El token de otro bot los desvincula todos.',
    saved: (masked) => `Token ${masked}`,
    failed: 'No se conectó',
  },
  proxy: {
    title: 'Proxy',
    what: 'Usa un proxy donde Telegram está bloqueado. Todas las llamadas del bot pasan por él.',
    label: 'Proxy para Telegram',
    hint: 'socks5://usuario:contraseña@host:puerto o http://host:puerto. El usuario y la contraseña se guardan cifrados y no se vuelven a mostrar.',
    malformed: 'Escríbelo como socks5://host:puerto o http://usuario:contraseña@host:puerto.',
    now: (name, hasLogin) => `En uso: ${name}${hasLogin ? ', con usuario y contraseña' : ''}`,
    none: 'En uso: sin proxy',
    unreadable:
      'El usuario y la contraseña del proxy se guardaron en otra computadora. Escribe el proxy de nuevo.',
    save: 'Usar este proxy',
    remove: 'No usar proxy',
    failed: 'No se cambió',
  },
  remove: {
    button: 'Quitar el bot',
    title: (name) => `¿Quitar ${name}?`,
    body: 'El token se elimina aquí y se desvinculan todos los chats. No se envía nada más a Telegram.',
    stays: 'El bot sigue siendo tuyo; elimínalo en @BotFather si no lo necesitas.',
    confirm: 'Quitar el bot',
  },
  takeOver: {
    button: 'Tomar el control de este bot',
    title: '¿Tomar el control de este bot?',
    body: 'El webhook se quita en Telegram. El otro servicio deja de recibir mensajes de este bot, hasta que se configure allí de nuevo.',
    confirm: 'Tomar el control',
  },
  states: {
    off: 'Apagado',
    connecting: 'Conectando',
    connectingLine: 'Esperando la primera respuesta de Telegram.',
    listening: 'Conectado',
    listeningLine: (chats) =>
      chats === 0
        ? 'Todavía no hay chats vinculados.'
        : `${counted(chats, 'chat vinculado', 'chats vinculados')}.`,
    failing: 'Necesita tu atención',
  },
  pair: {
    button: 'Vincular un chat',
    title: 'Vincular un chat',
    what: `Envía este código al bot. Funciona una vez, durante ${counted(PAIRING_MINUTES, 'minuto', 'minutos')}. Solo los chats vinculados reciben respuestas.`,
    code: 'Código de vinculación',
    own: 'Tu propio chat',
    ownWhat: 'Escanéalo con tu teléfono, o abre el enlace, y presiona “Iniciar”.',
    group: 'Grupo o tema',
    groupWhat: 'Abre el enlace y elige el grupo. Para un tema, mejor envía el comando en el tema.',
    open: 'Abrir en Telegram',
    command: 'O envía esto',
    qr: 'Código QR del enlace',
    left: (duration) => `Funciona por ${duration}.`,
    wrong: (count) =>
      `${plural(count, { one: 'Se envió', other: 'Se enviaron' })} al bot ${counted(count, 'código incorrecto', 'códigos incorrectos')}. Después de ${number(MOST_WRONG_CODES)}, el remitente queda bloqueado por un tiempo.`,
    over: 'Este código ya no funciona.',
    again: 'Obtener un código nuevo',
    done: (name) => `“${name}” está vinculado.`,
    failed: 'No hay código',
  },
  chats: {
    title: 'Chats vinculados',
    none: 'Todavía no hay chats vinculados. Vincula tu propio chat o un grupo.',
    kinds: { private: 'chat privado', group: 'grupo', topic: 'tema de un grupo' },
    canPause: 'Permitir /pause y /resume',
    canPauseHint:
      'Quien pueda escribir en este chat podrá entonces pausar el reenvío, después de una pregunta.',
    hidesAmounts: 'Ocultar montos',
    hidesAmountsHint: 'Se muestran las cantidades de eventos, pero no el dinero.',
    test: 'Enviar un mensaje de prueba',
    tested: 'Se envió el mensaje de prueba.',
    testFailed: 'No se envió el mensaje de prueba',
    since: (moment) => `vinculado ${moment}`,
    unpair: {
      button: 'Desvincular',
      title: (name) => `¿Desvincular “${name}”?`,
      body: 'Ya no se envía nada allí, y no se responden sus comandos.',
      stays: 'Los mensajes que ya están allí se quedan.',
      confirm: 'Desvincular',
    },
    failed: 'No se cambió',
  },
};
