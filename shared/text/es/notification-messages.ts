/** What notifications say, in Spanish. Plain text: names in it are bounded already, and nothing is markup. */
import type { PostbackEvent } from '../../domain/conversion/event.ts';
import type { ParkedReason } from '../../domain/forward/breaker.ts';
import type { NotificationOf, ToldProblem } from '../../domain/notify/notification.ts';
import type { Text } from '../en.ts';
import { joined, type Telling } from '../en/notification-messages.ts';
import { counted, listOf, number } from './count.ts';
import { destinations } from './destinations.ts';
import { outages } from './outages.ts';
import { heldShorts } from './problems.ts';
import { warningMessage } from './warnings.ts';

const events: Readonly<Record<PostbackEvent, string>> = {
  install: 'Instalación',
  registration: 'Registro',
  first_deposit: 'Primer depósito',
  deposit: 'Depósito',
  lead: 'Lead',
  sale: 'Venta',
  rebill: 'Rebill',
  custom: 'Evento propio',
};

const statuses = { pending: 'pendiente', approved: 'aprobada', rejected: 'rechazada' } as const;

function parkedWhy(reason: ParkedReason): string {
  return destinations.waiting.parked[reason];
}

function problemWhy(problem: ToldProblem | null, { showsAmounts }: Telling): string {
  if (problem === null) return 'hay que revisarlo';
  const { code, field, value } = problem;
  const shown = showsAmounts || !code.startsWith('payout') ? (value ?? '') : '…';
  return heldShorts[code]?.(field ?? '', shown, null) ?? code.replaceAll('_', ' ');
}

function about(network: string, count: number): string {
  return `${network} (alrededor de ${number(count)})`;
}

function missedText(missed: NotificationOf<'outage_ended'>['missed']): string {
  return missed.length === 0
    ? 'Según lo que suelen enviar tus redes, no se perdió nada.'
    : `Pueden haberse perdido postbacks de ${listOf(missed.map(({ network, count }) => about(network, count)))}. Pide que los vuelvan a enviar.`;
}

/** Medians of payouts are amounts too. */
function warningWhy(each: NotificationOf<'warning'>, { showsAmounts }: Telling): string {
  const isHidden = each.rule.kind === 'payout' && !showsAmounts;
  return warningMessage(isHidden ? { ...each, now: null, before: null } : each);
}

function minutes(ms: number): string {
  const whole = Math.max(1, Math.round(ms / 60_000));
  return whole < 120 ? `${whole} min` : `${Math.round(whole / 60)} h`;
}

const single: Text['notificationMessages']['single'] = {
  conversion: (each, { amount, worth }) => ({
    title: joined([events[each.event], amount]),
    lines: [
      joined([each.network, each.link, each.sub]),
      joined([
        `Clic ${each.clickId}`,
        each.status === null ? null : statuses[each.status],
        worth === null ? null : `= ${worth}`,
      ]),
    ],
  }),
  held: (each, telling) => ({
    title: 'Hay un postback retenido',
    lines: [
      joined([each.network, each.clickId === null ? null : `Clic ${each.clickId}`]),
      `Motivo: ${problemWhy(each.problem, telling)}. Abre Postback Desk para liberarlo o corregirlo.`,
    ],
  }),
  problem: (each, telling) => ({
    title: 'Hay un problema en un postback',
    lines: [
      joined([each.network, each.clickId === null ? null : `Clic ${each.clickId}`]),
      `Problema: ${problemWhy(each.problem, telling)}. El aviso llega una vez al día por cada red y problema.`,
    ],
  }),
  delivery_dead: (each) => ({
    title: `El destino ${each.destination} no aceptó una conversión`,
    lines: [
      joined([events[each.event], each.network, `Clic ${each.clickId}`]),
      'No se reintenta. Abre Postback Desk para ver la respuesta y volver a enviarla.',
    ],
  }),
  delivery_unknown: (each) => ({
    title: `El destino ${each.destination} no respondió`,
    lines: [
      joined([events[each.event], each.network, `Clic ${each.clickId}`]),
      'Puede haber llegado, así que no se reintenta automáticamente. Revisa primero en el destino.',
    ],
  }),
  destination_parked: (each) => ({
    title: `El destino ${each.destination} no acepta conversiones`,
    lines: [
      `${parkedWhy(each.reason)}.`,
      `${counted(each.waiting, 'conversión espera', 'conversiones esperan')}.`,
    ],
  }),
  destination_back: (each) => ({
    title: `El destino ${each.destination} vuelve a funcionar`,
    lines: [`No aceptó nada durante ${minutes(each.parkedMs)}. Lo que esperaba se está enviando.`],
  }),
  outage_began: (each, { time }) => ({
    title: 'No estás recibiendo postbacks',
    lines: [`Desde ${time(each.sinceMs)}. Causa: ${outages.causes[each.cause]}.`],
  }),
  outage_ended: (each, { time }) => ({
    title: 'Vuelves a recibir postbacks',
    lines: [
      `No llegó nada desde ${time(each.beganMs)} hasta ${time(each.endedMs)} (${minutes(each.endedMs - each.beganMs)}). Causa: ${outages.causes[each.cause]}.`,
      missedText(each.missed),
    ],
  }),
  silence: (each, { time }) => ({
    title: `Sin postbacks de la red ${each.network}`,
    lines: [`Nada desde ${time(each.sinceMs)}, más tiempo de lo habitual. Revisa su panel.`],
  }),
  address_changed: (each) => ({
    title: 'Tu dirección pública cambió',
    lines: [
      `Dirección nueva: ${each.address}`,
      `Pega la nueva URL en los paneles de estas redes: ${each.networks.join(', ')}.`,
    ],
  }),
  warning: (each, telling) => ({
    title: 'Se activó un cap o un aviso',
    lines: [warningWhy(each, telling)],
  }),
  update_available: ({ version }) => ({
    title: 'Hay una actualización disponible',
    lines: [`Se puede instalar la versión ${version} de Postback Desk.`],
  }),
  digest: (each, { showsAmounts }) => ({
    title: each.title,
    lines: showsAmounts ? each.lines : each.linesWithoutAmounts,
  }),
  test: () => ({
    title: 'Prueba de Postback Desk',
    lines: ['Este canal funciona. Aquí llegará lo que esté encendido en Configuración.'],
  }),
};

const compact: Text['notificationMessages']['compact'] = {
  conversion: (each, { amount }) => ({
    heading: joined([events[each.event], each.network]),
    item: amount === null ? each.clickId : `${each.clickId} ${amount}`,
  }),
  held: (each, telling) => ({
    heading: joined(['Retenido', each.network, problemWhy(each.problem, telling)]),
    item: each.clickId ?? 'sin ID de clic',
  }),
  problem: (each, telling) => ({
    heading: joined(['Problema', each.network]),
    item: problemWhy(each.problem, telling),
  }),
  delivery_dead: (each) => ({ heading: `Falló en ${each.destination}`, item: each.clickId }),
  delivery_unknown: (each) => ({ heading: `Sin respuesta de ${each.destination}`, item: each.clickId }),
  destination_parked: (each) => ({ heading: 'No acepta conversiones', item: each.destination }),
  destination_back: (each) => ({ heading: 'Vuelve a funcionar', item: each.destination }),
  outage_began: (each, { time }) => ({ heading: 'No se recibe', item: `desde ${time(each.sinceMs)}` }),
  outage_ended: (each, { time }) => ({
    heading: 'Se recibe de nuevo',
    item: joined([
      `de ${time(each.beganMs)} a ${time(each.endedMs)}`,
      ...each.missed.map(({ network, count }) => about(network, count)),
    ]),
  }),
  silence: (each) => ({ heading: 'Sin postbacks de', item: each.network }),
  address_changed: (each) => ({
    heading: 'Cambió la dirección pública',
    item: `${each.address} (${each.networks.join(', ')})`,
  }),
  warning: (each, telling) => ({ heading: 'Cap o aviso', item: warningWhy(each, telling) }),
  update_available: ({ version }) => ({ heading: 'Actualización', item: version }),
  digest: ({ title }) => ({ heading: 'Resumen', item: title }),
  test: () => ({ heading: 'Prueba', item: 'Postback Desk' }),
};

export const notificationMessages: Text['notificationMessages'] = {
  single,
  compact,
  several: (count) => counted(count, 'notificación', 'notificaciones'),
  afterQuiet: (count) => `Durante las horas de silencio: ${number(count)}`,
  counted: (heading, count) => (count === 1 ? heading : `${heading} (${number(count)})`),
};
