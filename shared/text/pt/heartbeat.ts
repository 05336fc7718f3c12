/** The alarm for when the desk itself is off, in Portuguese (Brazil). */
import type { Text } from '../en.ts';
import { messageFor } from '../message-for.ts';
import { sendFailures } from './send-failures.ts';

export const heartbeat: Text['heartbeat'] = {
  signals: {
    start: 'O Postback Desk iniciou.',
    alive: 'O Postback Desk está recebendo.',
    asleep: 'Este computador vai suspender: nada é recebido até ele voltar.',
    stopped: 'O Postback Desk foi fechado.',
  },
  title: 'Alarme quando este computador estiver desligado',
  what: 'Um programa fechado não pode avisar você. Crie uma verificação em um serviço como healthchecks.io e cole aqui a URL de ping dela. O programa a chama enquanto pode receber. Quando as chamadas param, o serviço avisa você.',
  claim:
    'Uma chamada significa: o programa está rodando e pode guardar postbacks. Não significa que seu endereço público está acessível; disso o próprio programa avisa.',
  isOn: 'Chamar o serviço enquanto o programa recebe',
  kind: 'Serviço',
  kinds: { healthchecks: 'healthchecks.io ou compatível', own: 'Minhas próprias URLs' },
  urls: {
    ping: 'URL de ping',
    alive: 'URL para “recebendo”',
    asleep: 'URL para “vai suspender”',
    stopped: 'URL para “fechado”',
  },
  urlHints: {
    ping: 'Por exemplo https://hc-ping.com/… Mantenha em segredo: quem a tiver pode dizer que seu programa está rodando.',
    alive: 'Chamada com GET.',
    asleep: 'Opcional. Chamada com GET quando o sistema diz que vai suspender.',
    stopped: 'Opcional. Chamada com GET quando você fecha o programa.',
  },
  urlSaved: (shown) => `Salva: ${shown}. Cole uma nova URL para substituir.`,
  urlUnreadable: 'A URL salva não pode mais ser aberta. Cole de novo.',
  urlInvalid: 'Informe uma URL que comece com https:// ou http://, sem login nela.',
  every: 'Minutos entre as chamadas',
  everyHint: 'Defina o mesmo período no seu serviço, e uma tolerância de alguns minutos.',
  everyInvalid: (min, max) => `Informe um número inteiro de ${min} a ${max}.`,
  alarmsAtStop: 'Avisar na hora quando o computador suspender ou o programa for fechado',
  alarmsAtStopHint: 'Senão, isto só é anotado, e o alarme vem depois do período e da tolerância.',
  allowsPrivate: 'Permitir um endereço neste computador ou em uma rede privada',
  save: 'Salvar',
  saved: 'Salvo',
  notSaved: 'Não salvo',
  test: 'Testar',
  testHint: 'Envia uma chamada “recebendo” para a URL salva.',
  heard: 'O serviço respondeu.',
  notHeard: 'O serviço não confirmou a chamada',
  states: {
    off: 'Desligado: ninguém é avisado quando este computador está desligado.',
    waiting: 'A primeira chamada está a caminho.',
    heard: (ago) => `Última resposta há ${ago}. Se as chamadas pararem, seu serviço avisa você.`,
    failing: 'A última chamada não foi confirmada.',
    not_receiving:
      'O programa não pode guardar postbacks agora, então não chama. Seu serviço vai avisar você.',
  },
  ago: (seconds) => {
    if (seconds < 60) return `${seconds} s`;
    return seconds < 3_600 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3_600)} h`;
  },
  problems: {
    url_missing: () => ({
      message: 'Não há URL para chamar.',
      fix: 'Cole a URL de ping da sua verificação.',
    }),
    no_answer: ({ failure }) =>
      failure.code === 'private_address'
        ? {
            message: `${failure.host} fica neste computador ou em uma rede privada.`,
            fix: 'Permita endereços privados abaixo, se este for seu próprio servidor.',
          }
        : {
            message: messageFor(sendFailures, failure),
            fix: 'Uma nova tentativa será feita automaticamente. Se isto continuar, seu serviço dá o alarme embora o programa esteja rodando.',
          },
    bad_status: ({ host, status }) =>
      status === 404 || status === 410
        ? {
            message: `${host} não conhece esta URL (status ${status}).`,
            fix: 'Compare a URL com a do seu serviço, letra por letra.',
          }
        : {
            message: `${host} respondeu com status ${status}.`,
            fix:
              status === 429
                ? 'É chamado com frequência demais. Escolha um intervalo maior.'
                : 'Uma nova tentativa será feita automaticamente. Se isto continuar, verifique a URL no seu serviço.',
          },
  },
};
