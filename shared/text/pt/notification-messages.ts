/** What notifications say, in Portuguese (Brazil). Plain text: names in it are bounded already, and nothing is markup. */
import type { PostbackEvent } from '../../domain/conversion/event.ts';
import type { NotificationOf, ToldProblem } from '../../domain/notify/notification.ts';
import type { Text } from '../en.ts';
import type { Telling } from '../en/notification-messages.ts';
import { joined, minutes } from '../en/notification-messages.ts';
import { plural } from './count.ts';
import { destinations } from './destinations.ts';
import { outages } from './outages.ts';
import { heldShorts } from './problems.ts';
import { warningMessage } from './warnings.ts';

type Messages = Text['notificationMessages'];

const events: Readonly<Record<PostbackEvent, string>> = {
  install: 'Instalação',
  registration: 'Cadastro',
  first_deposit: 'Primeiro depósito',
  deposit: 'Depósito',
  lead: 'Lead',
  sale: 'Venda',
  rebill: 'Rebill',
  custom: 'Evento próprio',
};

const statuses = { pending: 'pendente', approved: 'aprovada', rejected: 'rejeitada' } as const;

function problemWhy(problem: ToldProblem | null, { showsAmounts }: Telling): string {
  if (problem === null) return 'precisa ser visto';
  const { code, field, value } = problem;
  const shown = showsAmounts || !code.startsWith('payout') ? (value ?? '') : '…';
  return heldShorts[code]?.(field ?? '', shown, null) ?? code.replaceAll('_', ' ');
}

function missedText(missed: NotificationOf<'outage_ended'>['missed']): string {
  const listed = missed.map(({ network, count }) => `${network} (cerca de ${count})`).join(', ');
  return missed.length === 0
    ? 'Pelo que suas redes costumam enviar, nada se perdeu.'
    : `Podem ter se perdido postbacks de ${listed}. Peça a elas o reenvio.`;
}

/** Medians of payouts are amounts too. */
function warningWhy(each: NotificationOf<'warning'>, { showsAmounts }: Telling): string {
  const isHidden = each.rule.kind === 'payout' && !showsAmounts;
  return warningMessage(isHidden ? { ...each, now: null, before: null } : each);
}

/** One notification alone. */
const single: Messages['single'] = {
  conversion: (each, { amount, worth }) => ({
    title: joined([events[each.event], amount]),
    lines: [
      joined([each.network, each.link, each.sub]),
      joined([
        `Clique ${each.clickId}`,
        each.status === null ? null : statuses[each.status],
        worth === null ? null : `= ${worth}`,
      ]),
    ],
  }),
  held: (each, telling) => ({
    title: 'Um postback está retido',
    lines: [
      joined([each.network, each.clickId === null ? null : `Clique ${each.clickId}`]),
      `Motivo: ${problemWhy(each.problem, telling)}. Abra o Postback Desk para liberar ou corrigir.`,
    ],
  }),
  problem: (each, telling) => ({
    title: 'Um problema em um postback',
    lines: [
      joined([each.network, each.clickId === null ? null : `Clique ${each.clickId}`]),
      `Problema: ${problemWhy(each.problem, telling)}. O aviso vem uma vez por dia para cada rede e problema.`,
    ],
  }),
  delivery_dead: (each) => ({
    title: `O destino ${each.destination} não aceitou uma conversão`,
    lines: [
      joined([events[each.event], each.network, `Clique ${each.clickId}`]),
      'Não haverá nova tentativa. Abra o Postback Desk para ver a resposta e reenviar.',
    ],
  }),
  delivery_unknown: (each) => ({
    title: `O destino ${each.destination} não respondeu`,
    lines: [
      joined([events[each.event], each.network, `Clique ${each.clickId}`]),
      'Pode ter chegado, por isso não é reenviado automaticamente. Confira lá primeiro.',
    ],
  }),
  destination_parked: (each) => ({
    title: `O destino ${each.destination} não aceita conversões`,
    lines: [
      `${destinations.waiting.parked[each.reason]}.`,
      plural(each.waiting, {
        zero: 'Nenhuma conversão espera por ele.',
        one: '1 conversão espera por ele.',
        other: `${each.waiting} conversões esperam por ele.`,
      }),
    ],
  }),
  destination_back: (each) => ({
    title: `O destino ${each.destination} voltou a funcionar`,
    lines: [`Não aceitou nada por ${minutes(each.parkedMs)}. O que estava na fila está sendo enviado.`],
  }),
  outage_began: (each, { time }) => ({
    title: 'Você não está recebendo postbacks',
    lines: [`Desde ${time(each.sinceMs)}. Causa: ${outages.causes[each.cause]}.`],
  }),
  outage_ended: (each, { time }) => ({
    title: 'Você voltou a receber postbacks',
    lines: [
      `Nada chegou de ${time(each.beganMs)} a ${time(each.endedMs)} (${minutes(each.endedMs - each.beganMs)}). Causa: ${outages.causes[each.cause]}.`,
      missedText(each.missed),
    ],
  }),
  silence: (each, { time }) => ({
    title: `Nenhum postback da rede ${each.network}`,
    lines: [`Nada desde ${time(each.sinceMs)}, mais tempo que o normal. Verifique o painel da rede.`],
  }),
  address_changed: (each) => ({
    title: 'Seu endereço público mudou',
    lines: [
      `Novo endereço: ${each.address}`,
      `Cole a nova URL nos painéis destas redes: ${each.networks.join(', ')}.`,
    ],
  }),
  warning: (each, telling) => ({
    title: 'Um cap ou aviso foi disparado',
    lines: [warningWhy(each, telling)],
  }),
  update_available: ({ version }) => ({
    title: 'Há uma atualização',
    lines: [`A versão ${version} do Postback Desk pode ser instalada.`],
  }),
  digest: (each, { showsAmounts }) => ({
    title: each.title,
    lines: showsAmounts ? each.lines : each.linesWithoutAmounts,
  }),
  test: () => ({
    title: 'Teste do Postback Desk',
    lines: ['Este canal funciona. O que estiver ligado em Configurações vai chegar aqui.'],
  }),
};

/** One among many. */
const compact: Messages['compact'] = {
  conversion: (each, { amount }) => ({
    heading: joined([events[each.event], each.network]),
    item: amount === null ? each.clickId : `${each.clickId} ${amount}`,
  }),
  held: (each, telling) => ({
    heading: joined(['Retido', each.network, problemWhy(each.problem, telling)]),
    item: each.clickId ?? 'sem ID do clique',
  }),
  problem: (each, telling) => ({
    heading: joined(['Problema', each.network]),
    item: problemWhy(each.problem, telling),
  }),
  delivery_dead: (each) => ({ heading: `Falhou em ${each.destination}`, item: each.clickId }),
  delivery_unknown: (each) => ({ heading: `Sem resposta de ${each.destination}`, item: each.clickId }),
  destination_parked: (each) => ({ heading: 'Não aceita conversões', item: each.destination }),
  destination_back: (each) => ({ heading: 'Voltou a funcionar', item: each.destination }),
  outage_began: (each, { time }) => ({ heading: 'Sem receber', item: `desde ${time(each.sinceMs)}` }),
  outage_ended: (each, { time }) => ({
    heading: 'Recebendo de novo',
    item: joined([
      `${time(each.beganMs)} a ${time(each.endedMs)}`,
      ...each.missed.map(({ network, count }) => `${network} (cerca de ${count})`),
    ]),
  }),
  silence: (each) => ({ heading: 'Nenhum postback de', item: each.network }),
  address_changed: (each) => ({
    heading: 'O endereço público mudou',
    item: `${each.address} (${each.networks.join(', ')})`,
  }),
  warning: (each, telling) => ({ heading: 'Cap ou aviso', item: warningWhy(each, telling) }),
  update_available: ({ version }) => ({ heading: 'Atualização', item: version }),
  digest: ({ title }) => ({ heading: 'Resumo', item: title }),
  test: () => ({ heading: 'Teste', item: 'Postback Desk' }),
};

export const notificationMessages: Messages = {
  single,
  compact,
  several: (count) => plural(count, { one: '1 notificação', other: `${count} notificações` }),
  afterQuiet: (count) => `Durante o horário de silêncio: ${count}`,
  counted: (heading, count) => (count === 1 ? heading : `${heading} (${count})`),
};
