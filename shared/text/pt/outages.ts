/** Whether postbacks get lost, in Portuguese (Brazil): outages, cadences, what a network does meanwhile. */
import { PROBE_EVERY_MS, SHOWN_DAYS } from '../../contract/limits.ts';
import { MIN_ACTIVE, MIN_DAYS } from '../../domain/cadence/cadence.ts';
import type { Text } from '../en.ts';
import { percent, plural } from './count.ts';

const states: Text['outages']['verdict']['states'] = {
  away: () => 'Não se sabe a situação, porque não há conexão com o programa.',
  no_address: () => 'Ainda não há endereço público, então os postbacks não podem chegar.',
  not_yet: () => 'Ainda não há endereço público, então os postbacks não podem chegar.',
  off: () => 'O endereço público está desligado, então os postbacks não chegam.',
  connecting: (duration) => `Aguardando um endereço público há ${duration}.`,
  unproven: () => 'O endereço só estará verificado quando a requisição de teste voltar.',
  receiving: (duration) => `Recebendo há ${duration} sem interrupção.`,
  mailbox: (duration) => `Recebendo há ${duration} sem interrupção.`,
  suspect: () => 'O endereço está sendo verificado, porque a última requisição de teste não voltou.',
  down: (duration) => `Offline há ${duration}.`,
  wrong_name: () => 'Recebendo em outro endereço, porque o de sempre não funciona.',
  mailbox_connecting: () => 'Conectando ao seu receptor reserva.',
  mailbox_down: (duration) => `Seu receptor reserva está inacessível há ${duration}.`,
};

export const outages: Text['outages'] = {
  title: 'Vou perder postbacks?',
  causes: {
    asleep: 'em suspensão',
    frozen: 'programa travado',
    no_network: 'sem internet',
    tunnel: 'túnel',
    engine_off: 'programa parado',
    quit: 'programa fechado',
    switched_off: 'desligado',
    wrong_name: 'endereço diferente',
    mailbox: 'receptor reserva',
    unknown: 'desconhecida',
  },
  causeHints: {
    asleep: 'O computador estava em suspensão.',
    frozen:
      'O computador estava ativo, mas o programa não conseguia rodar. O sistema ou outro programa o tinha parado.',
    no_network: 'Este computador estava sem internet.',
    tunnel: 'As requisições de teste do programa não voltaram pelo túnel.',
    engine_off:
      'O programa terminou de repente: travou, foi encerrado à força, ou o computador ficou sem energia.',
    quit: 'O programa foi fechado.',
    switched_off: 'Você desligou o endereço público.',
    wrong_name: 'O túnel deu um endereço diferente. Os postbacks para o de sempre não chegaram.',
    mailbox: 'Seu receptor reserva não recebeu.',
    unknown: 'O computador reiniciou e o relógio dele foi atrasado, então não se sabe a duração real.',
  },
  verdict: {
    states,
    retryIn: (duration) => `Nova tentativa em ${duration}.`,
    retryNow: 'Nova tentativa em andamento.',
    openSettings: 'Configurar o endereço público',
    receivingBody: `As requisições de teste do programa voltam pelo endereço público. A verificação é feita a cada ${PROBE_EVERY_MS / 1_000} segundos.`,
    unreachableBody: 'Os postbacks enviados agora não chegam. Veja abaixo o que cada rede faz nesse caso.',
  },
  facts: {
    label: 'Números',
    today: 'Interrupções hoje',
    week: 'Interrupções desde segunda',
    detection: 'Tempo até perceber',
    detected: (median, worst, count) =>
      plural(count, {
        one: `no máximo ${worst}`,
        other: `mediana ${median}, maior ${worst}, ${count} interrupções`,
      }),
    neverFailed: `nenhuma interrupção em ${SHOWN_DAYS} dias`,
    since: 'Monitorado desde',
    hint: 'Uma interrupção começa na última requisição que chegou, então a real pode ser menor, mas nunca maior.',
    none: 'nenhuma',
  },
  timeline: {
    title: 'Últimos sete dias',
    label: (day, told) => `Interrupções em ${day}: ${told}`,
    noGap: (day) => `Nenhuma interrupção em ${day}`,
    legend: 'Legenda',
    heard: 'recebendo',
    notWatched: 'não monitorado',
    covered: 'recebido pelo seu receptor reserva',
    segment: (cause, from, until) => `${cause}, de ${from} a ${until}`,
    now: 'agora',
    total: (duration) => `offline por ${duration}`,
  },
  gaps: {
    title: 'Interrupções e o que fazer',
    label: `Interrupções dos últimos ${SHOWN_DAYS} dias`,
    none: `Nenhuma interrupção nos últimos ${SHOWN_DAYS} dias.`,
    span: (from, until) => `Offline ${from} – ${until}`,
    lasting: (from) => `Offline desde ${from}`,
    usually: 'Estas redes costumam enviar postbacks nesse horário:',
    nobody: 'Nenhuma rede costuma enviar postbacks nesse horário.',
    tooLittle: (names) => `Ainda não há dados suficientes sobre ${names}. Confira com os relatórios delas.`,
    ask: (name, count) => `${name}, cerca de ${count}: peça o reenvio ou confira com o relatório da rede.`,
    inMailbox: (name) => `${name}: seu receptor reserva recebeu os postbacks dela.`,
    covered: 'Seu receptor reserva recebeu tudo. Nenhum postback se perdeu.',
    comesAgain: (name, count, until) =>
      `${name}, cerca de ${count}: ela reenvia automaticamente, no máximo até ${until}.`,
    switchedOff: (name, count) =>
      `${name}, cerca de ${count}: ela provavelmente desligou o seu postback. Ligue de novo no painel e peça o reenvio.`,
    more: (count) => `Mostrar mais ${count}`,
    parts: 'Detalhes',
  },
  networks: {
    title: 'Com que frequência cada rede envia',
    what: 'Com base nas últimas oito semanas. Não há alarme até haver dados suficientes sobre uma rede.',
    none: 'Nenhuma rede ainda.',
    lastReceived: (duration) => `último postback há ${duration}`,
    neverReceived: 'nenhum postback ainda',
    tooLittle: (days, times) =>
      `Ainda não há dados suficientes: postbacks em ${plural(times, { one: '1 quarto de hora', other: `${times} quartos de hora` })} ao longo de ${plural(days, { one: '1 dia', other: `${days} dias` })}. São precisos ${MIN_ACTIVE} em ${MIN_DAYS} dias.`,
    neverYet: 'Ainda não há dados suficientes: nenhum postback.',
    usual: (longest) => `Até ${longest} sem postbacks é normal.`,
    hours: (name) => `Horas em que ${name} costuma enviar postbacks`,
    hour: (hour, share) => `${hour}: ${percent(share)} dos dias`,
    alarmAt: (moment) => `Você recebe um alarme se nada chegar até ${moment}.`,
    tooLong: (duration) => `Nenhum postback há ${duration}, mais que o normal.`,
    tooLongFix: 'Verifique o painel: o postback está ligado, a URL é a atual, a oferta está ativa?',
    onFailure: (words) => `Se o Postback Desk não responder: ${words}`,
    onFailureUnknown:
      'Não se sabe o que esta rede faz se o Postback Desk não responder. Muitas enviam cada postback só uma vez. Pergunte ao seu gerente se ela tenta de novo.',
    source: 'Fonte',
    read: (grade, month) => `${grade}, verificado em ${month}`,
  },
};
