/** Whether postbacks get lost, in Spanish: outages, cadences, what a network does meanwhile. */
import { PROBE_EVERY_MS, SHOWN_DAYS } from '../../contract/limits.ts';
import { MIN_ACTIVE, MIN_DAYS } from '../../domain/cadence/cadence.ts';
import type { Text } from '../en.ts';
import { counted, number, percent } from './count.ts';

const states: Text['outages']['verdict']['states'] = {
  away: () => 'No se conoce el estado porque no hay conexión con el programa.',
  no_address: () => 'Todavía no hay dirección pública, así que los postbacks no pueden llegar.',
  not_yet: () => 'Todavía no hay dirección pública, así que los postbacks no pueden llegar.',
  off: () => 'La dirección pública está apagada, así que los postbacks no llegan.',
  connecting: (duration) => `Se espera una dirección pública desde hace ${duration}.`,
  unproven: () => 'La dirección quedará verificada cuando regrese la solicitud de prueba.',
  receiving: (duration) => `Recibe desde hace ${duration} sin interrupciones.`,
  mailbox: (duration) => `Recibe desde hace ${duration} sin interrupciones.`,
  suspect: () => 'Se comprueba la dirección porque la última solicitud de prueba no regresó.',
  down: (duration) => `Sin conexión desde hace ${duration}.`,
  wrong_name: () => 'Recibe en otra dirección porque la de siempre no funciona.',
  mailbox_connecting: () => 'Conectando con tu buzón.',
  mailbox_down: (duration) => `No se puede llegar a tu buzón desde hace ${duration}.`,
};

export const outages: Text['outages'] = {
  title: '¿Voy a perder postbacks?',
  causes: {
    asleep: 'en suspensión',
    frozen: 'programa congelado',
    no_network: 'sin internet',
    tunnel: 'túnel',
    engine_off: 'programa detenido',
    quit: 'programa cerrado',
    switched_off: 'apagada',
    wrong_name: 'otra dirección',
    mailbox: 'buzón',
    unknown: 'desconocida',
  },
  causeHints: {
    asleep: 'La computadora estaba en suspensión.',
    frozen:
      'La computadora estaba despierta, pero el programa no podía ejecutarse. El sistema u otro programa lo había detenido.',
    no_network: 'Esta computadora no tenía internet.',
    tunnel: 'Las solicitudes de prueba propias no regresaron por el túnel.',
    engine_off:
      'La app terminó de forma inesperada: falló, se cerró a la fuerza o la computadora se quedó sin energía.',
    quit: 'Se cerró el programa.',
    switched_off: 'Apagaste la dirección pública.',
    wrong_name: 'El túnel te dio otra dirección. Los postbacks a la de siempre no llegaron.',
    mailbox: 'Tu buzón no recibió.',
    unknown: 'La computadora se reinició y su reloj se atrasó, así que no se sabe la duración real.',
  },
  verdict: {
    states,
    retryIn: (duration) => `Se reintenta en ${duration}.`,
    retryNow: 'Se está reintentando ahora.',
    openSettings: 'Configurar la dirección pública',
    receivingBody: `Las solicitudes de prueba propias regresan por la dirección pública. Se comprueba cada ${number(PROBE_EVERY_MS / 1_000)} segundos.`,
    unreachableBody:
      'Los postbacks que se envían ahora no llegan. Abajo se ve qué hace cada red en ese caso.',
  },
  facts: {
    label: 'Números',
    today: 'Interrupciones hoy',
    week: 'Interrupciones desde el lunes',
    detection: 'Tiempo en notarlo',
    detected: (median, worst, count) =>
      count === 1
        ? `${worst} como máximo`
        : `mediana ${median}, máximo ${worst}, ${counted(count, 'interrupción', 'interrupciones')}`,
    neverFailed: `sin interrupciones en ${counted(SHOWN_DAYS, 'día', 'días')}`,
    since: 'Se vigila desde',
    hint: 'Una interrupción empieza en la última solicitud que llegó, así que la real puede ser más corta, pero nunca más larga.',
    none: 'ninguna',
  },
  timeline: {
    title: 'Últimos siete días',
    label: (day, told) => `Interrupciones del ${day}: ${told}`,
    noGap: (day) => `Sin interrupciones el ${day}`,
    legend: 'Leyenda',
    heard: 'recibiendo',
    notWatched: 'sin vigilar',
    covered: 'recibido por tu buzón',
    segment: (cause, from, until) => `${cause}, de ${from} a ${until}`,
    now: 'ahora',
    total: (duration) => `sin conexión ${duration}`,
  },
  gaps: {
    title: 'Interrupciones y qué hacer',
    label: `Interrupciones de los últimos ${counted(SHOWN_DAYS, 'día', 'días')}`,
    none: `Sin interrupciones en los últimos ${counted(SHOWN_DAYS, 'día', 'días')}.`,
    span: (from, until) => `Sin conexión ${from} – ${until}`,
    lasting: (from) => `Sin conexión desde ${from}`,
    usually: 'Estas redes suelen enviar postbacks a esa hora:',
    nobody: 'Ninguna red suele enviar postbacks a esa hora.',
    tooLittle: (names) =>
      `Todavía no hay datos suficientes de estas redes: ${names}. Compara con sus reportes.`,
    ask: (name, count) =>
      `${name}, alrededor de ${count}: pide que los vuelvan a enviar o compáralos con el reporte de la red.`,
    inMailbox: (name) => `${name}: tu buzón recibió sus postbacks.`,
    covered: 'Tu buzón recibió todo. No se perdió ningún postback.',
    comesAgain: (name, count, until) =>
      `${name}, alrededor de ${count}: los vuelve a enviar automáticamente, a más tardar ${until}.`,
    switchedOff: (name, count) =>
      `${name}, alrededor de ${count}: probablemente apagó tu postback. Actívalo de nuevo en el panel y luego pide que los vuelvan a enviar.`,
    more: (count) => `Mostrar ${number(count)} más`,
    parts: 'Detalles',
  },
  networks: {
    title: 'Con qué frecuencia envía cada red',
    what: 'Según las últimas ocho semanas. No hay alarma hasta tener datos suficientes de una red.',
    none: 'Todavía no hay redes.',
    lastReceived: (duration) => `último postback hace ${duration}`,
    neverReceived: 'sin postbacks todavía',
    tooLittle: (days, times) =>
      `Todavía no hay datos suficientes: postbacks en ${counted(times, 'cuarto de hora', 'cuartos de hora')} a lo largo de ${counted(days, 'día', 'días')}. Se necesitan ${MIN_ACTIVE} en ${counted(MIN_DAYS, 'día', 'días')}.`,
    neverYet: 'Todavía no hay datos suficientes: no hay postbacks.',
    usual: (longest) => `Hasta ${longest} sin postbacks es normal.`,
    hours: (name) => `Horas en que la red ${name} suele enviar postbacks`,
    hour: (hour, share) => `${hour}: ${percent(share)} de los días`,
    alarmAt: (moment) => `Recibes una alarma si no llega nada antes de ${moment}.`,
    tooLong: (duration) => `Sin postbacks desde hace ${duration}, más de lo normal.`,
    tooLongFix: 'Revisa el panel: ¿está activo el postback, es la URL actual, sigue activa la oferta?',
    onFailure: (words) => `Si Postback Desk no responde: ${words}`,
    onFailureUnknown:
      'No se sabe qué hace esta red si Postback Desk no responde. Muchas envían cada postback una sola vez. Pregunta a tu manager si reintenta.',
    source: 'Fuente',
    read: (grade, month) => `${grade}, revisado ${month}`,
  },
};
