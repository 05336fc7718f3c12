/** The alarm for when the desk itself is off, in Spanish. */
import type { Text } from '../en.ts';
import { messageFor } from '../message-for.ts';
import { sendFailures } from './send-failures.ts';

const problems: Text['heartbeat']['problems'] = {
  url_missing: () => ({
    message: 'No hay ninguna URL para llamar.',
    fix: 'Pega la URL de ping de tu chequeo.',
  }),
  no_answer: ({ failure }) =>
    failure.code === 'private_address'
      ? {
          message: `${failure.host} está en esta computadora o en una red local.`,
          fix: 'Si es tu propio servidor, permite abajo las direcciones locales.',
        }
      : {
          message: messageFor(sendFailures, failure),
          fix: 'Se reintentará automáticamente. Si sigue así, tu servicio te dará la alarma aunque Postback Desk esté abierto.',
        },
  bad_status: ({ host, status }) =>
    status === 404 || status === 410
      ? {
          message: `${host} no conoce esta URL (código ${status}).`,
          fix: 'Compara la URL con la de tu servicio, letra por letra.',
        }
      : {
          message: `${host} respondió con el código ${status}.`,
          fix:
            status === 429
              ? 'Se llama con demasiada frecuencia. Elige un intervalo más largo.'
              : 'Se reintentará automáticamente. Si sigue así, revisa la URL en tu servicio.',
        },
};

export const heartbeat: Text['heartbeat'] = {
  signals: {
    start: 'Postback Desk se inició.',
    alive: 'Postback Desk recibe.',
    asleep: 'Esta computadora entra en suspensión: no se recibe nada hasta que despierte.',
    stopped: 'Postback Desk se cerró.',
  },
  title: 'Alarma cuando esta computadora está apagada',
  what: 'Un programa apagado no puede avisarte. Crea un chequeo en un servicio como healthchecks.io y pega aquí su URL de ping. Postback Desk la llama mientras puede recibir. Cuando las llamadas se detienen, el servicio te da la alarma.',
  claim:
    'Una llamada significa: el programa está abierto y puede guardar postbacks. No significa que se pueda llegar a tu dirección pública; de eso te avisa el propio Postback Desk.',
  isOn: 'Llamar al servicio mientras Postback Desk recibe',
  kind: 'Servicio',
  kinds: { healthchecks: 'healthchecks.io o compatible', own: 'Mis propias URL' },
  urls: {
    ping: 'URL de ping',
    alive: 'URL para “recibe”',
    asleep: 'URL para “entra en suspensión”',
    stopped: 'URL para “cerrado”',
  },
  urlHints: {
    ping: 'Por ejemplo https://hc-ping.com/… Mantenla en secreto: quien la tenga puede decir que tu Postback Desk está abierto.',
    alive: 'Se llama con GET.',
    asleep: 'Opcional. Se llama con GET cuando el sistema avisa que entra en suspensión.',
    stopped: 'Opcional. Se llama con GET cuando cierras el programa.',
  },
  urlSaved: (shown) => `Guardada: ${shown}. Pega una URL nueva para reemplazarla.`,
  urlUnreadable: 'La URL guardada ya no se puede abrir. Pégala de nuevo.',
  urlInvalid: 'Escribe una URL que empiece con https:// o http://, sin usuario ni contraseña.',
  every: 'Minutos entre llamadas',
  everyHint: 'Pon el mismo período en tu servicio, y un margen de unos minutos.',
  everyInvalid: (min, max) => `Escribe un número entero de ${min} a ${max}.`,
  alarmsAtStop: 'Alarma inmediata cuando la computadora entra en suspensión o se cierra el programa',
  alarmsAtStopHint: 'Si no, solo se anota, y la alarma llega después del período y del margen.',
  allowsPrivate: 'Permitir una dirección en esta computadora o en una red local',
  save: 'Guardar',
  saved: 'Guardado',
  notSaved: 'No se guardó',
  test: 'Probar',
  testHint: 'Envía una llamada “recibe” a la URL guardada.',
  heard: 'El servicio respondió.',
  notHeard: 'El servicio no confirmó la llamada',
  states: {
    off: 'Apagada: nadie te avisa cuando esta computadora está apagada.',
    waiting: 'La primera llamada está en camino.',
    heard: (ago) => `Última respuesta hace ${ago}. Si hay silencio, tu servicio te da la alarma.`,
    failing: 'La última llamada no se confirmó.',
    not_receiving:
      'Postback Desk no puede guardar postbacks ahora, así que no llama. Tu servicio te dará la alarma.',
  },
  ago: (seconds) => {
    if (seconds < 60) return `${seconds} s`;
    return seconds < 3_600 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3_600)} h`;
  },
  problems,
};
