/** What the Telegram bot says in a chat, in Spanish. Plain text: nothing in it is markup, and names in it are made inert before. */
import type { Command } from '../../domain/telegram/parse-command.ts';
import type { Text } from '../en.ts';
import { counted, number, plural } from './count.ts';
import { outages } from './outages.ts';

const commands: Readonly<Record<Command, string>> = {
  today: 'números de hoy',
  yesterday: 'números de ayer',
  week: 'números de los últimos 7 días',
  last: 'los postbacks más recientes',
  status: '¿funciona todo?',
  held: 'postbacks que esperan tu decisión',
  pause: 'pausar el reenvío, después de una pregunta',
  resume: 'reanudar el reenvío, después de una pregunta',
  address: 'tu dirección pública',
  help: 'esta lista',
};

export const telegramBot: Text['telegramBot'] = {
  locale: 'es-419',
  paired:
    'Vinculado con Postback Desk. Envía /help para ver los comandos, o /stop para desvincular este chat.',
  pairedAlready: 'Este chat ya está vinculado. Envía /help para ver los comandos.',
  pairedInGroup:
    'Todos en este grupo pueden leer lo que se envía aquí y usar los comandos. La pausa está desactivada hasta que la permitas en el programa.',
  stopped:
    'Este chat está desvinculado. No se enviará nada más aquí. Para vincularlo de nuevo, obtén un código nuevo en el programa.',
  unpaired: 'Este chat se desvinculó en el programa. No se enviará nada más aquí.',
  unknown: 'No conozco este comando. Envía /help para ver la lista.',
  tooMany: 'Demasiados comandos a la vez. Vuelvo a responder en unos segundos.',
  failed: 'No funcionó, y no se cambió nada. Intenta de nuevo en un momento, o abre el programa.',
  helpTitle: 'Comandos',
  help: (command) => `/${command} – ${commands[command]}`,
  helpStop: '/stop – desvincular este chat',
  helpNotAllowed:
    'En este chat no se permite pausar. Puedes permitirlo en el programa, en la configuración de Telegram.',
  test: {
    title: 'Mensaje de prueba',
    line: 'Postback Desk puede escribir en este chat.',
  },
  figures: {
    today: (day) => `Hoy, ${day}`,
    yesterday: (day) => `Ayer, ${day}`,
    week: (from, to) => `Últimos 7 días, ${from} – ${to}`,
    registrations: (count) => `Registros: ${count}`,
    firstDeposits: (count) => `Primeros depósitos: ${count}`,
    deposits: (count) => `Depósitos recurrentes: ${count}`,
    conversion: (percent) => `De registro a depósito: ${percent}`,
    approval: (percent) => `Tasa de aprobación: ${percent}`,
    rejected: (count) => `Rechazadas: ${count}`,
    earned: (money) => `Ingresos: ${money}`,
    onHold: (money) => `En hold: ${money} (no cuenta en los ingresos)`,
    withoutRate: (count) =>
      `${counted(count, 'monto', 'montos')} sin tipo de cambio, que no ${plural(count, { one: 'entra', other: 'entran' })} en ningún total.`,
    withoutAmount: (count) =>
      `${counted(count, 'conversión', 'conversiones')} sin monto, que no ${plural(count, { one: 'entra', other: 'entran' })} en ningún total.`,
    noMoney: 'nada todavía',
    networks: 'Por red',
    network: (name, registrations, deposits) => `${name}: ${registrations} reg., ${deposits} FTD`,
    removedNetwork: 'red eliminada',
    more: (count) => `y ${counted(count, 'red más', 'redes más')}`,
    none: 'Sin conversiones.',
  },
  last: {
    title: 'Postbacks más recientes',
    none: 'Todavía no hay postbacks.',
    unknownNetwork: 'sin red',
    unknownEvent: 'sin evento',
    noClickId: 'sin ID de clic',
    test: 'prueba',
    held: 'retenido',
    repeat: 'duplicado',
  },
  held: {
    title: (count) => counted(count, 'postback retenido', 'postbacks retenidos'),
    none: 'No hay postbacks retenidos.',
    unknown: 'necesita tu decisión',
    more: (count) => `y ${number(count)} más`,
    what: 'Abre Recibidos en el programa para decidir.',
  },
  status: {
    title: 'Estado',
    receiving: (since, duration) => `Recibiendo sin interrupciones desde ${since} (${duration}).`,
    deaf: (since, duration, cause) =>
      `NO SE RECIBE desde ${since} (${duration}). ${outages.causeHints[cause]}`,
    neverProven: 'Tu dirección pública nunca funcionó hasta ahora.',
    offlineToday: (duration) => `Interrupciones hoy: ${duration}`,
    silent: (name, since) => `Sin postbacks de la red ${name} desde ${since}, más tiempo de lo habitual.`,
    toSend: (count) => `Por enviar: ${count}`,
    parked: (count) => `Esperan a un destino que no los acepta: ${count}`,
    failed: (count) => `Fallidos o sin respuesta: ${count}`,
    backlog: (count) => `Recibidos, por procesar: ${count}`,
    held: (count) => `Retenidos: ${count}`,
    mailboxWaiting: (count) => `En el buzón: ${count}`,
    mailboxAway: 'No se puede llegar a tu buzón.',
    paused: (names) => `En pausa: ${names}`,
    parkedDestinations: (names) => `En pausa automática: ${names}`,
    allWell: 'Todos los destinos aceptan conversiones.',
    noDestinations: 'No hay ningún destino encendido.',
  },
  address: {
    title: 'Dirección pública',
    none: 'Todavía no hay dirección pública.',
    mailbox: 'Es la dirección de tu buzón.',
    outdated: 'Estas redes todavía tienen una dirección anterior en su panel:',
    allGood: 'No se sabe de ninguna red con una dirección anterior.',
    what: 'Las URL de postback completas contienen claves secretas, así que solo están en el programa.',
  },
  pause: {
    notAllowed:
      'En este chat no se permite pausar. Permítelo en el programa, en la configuración de Telegram. No se cambió nada.',
    unnamed:
      'No se ve quién pregunta, porque escribes en nombre de un grupo o canal. Pregunta con tu propio nombre. No se cambió nada.',
    nothingToPause: 'No hay ningún destino que pausar: ninguno está encendido, o todos están en pausa.',
    nothingToResume: 'Ningún destino está en pausa.',
    askPause: (names) =>
      `¿Pausar el reenvío a estos destinos? ${names}\n\nLos postbacks se siguen recibiendo y guardando. Se envían cuando lo reanudes.`,
    askResume: (names) => `¿Reanudar el reenvío a estos destinos? ${names}\n\nLo que espera se envía ahora.`,
    who: 'Solo puede responder quien preguntó, en los próximos dos minutos.',
    yesPause: 'Pausar',
    yesResume: 'Reanudar',
    no: 'Cancelar',
    paused: (names) => `En pausa: ${names}. Envía /resume para continuar.`,
    resumed: (names) => `Reanudado: ${names}.`,
    cancelled: 'Cancelado. No se cambió nada.',
    over: 'Esta pregunta es demasiado antigua. Envía el comando de nuevo. No se cambió nada.',
    notYours: 'Solo quien preguntó puede responder.',
  },
  duration: (days, hours, minutes) => {
    if (days > 0) return `${days} d ${hours} h`;
    return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min`;
  },
};
