/** What notifications say, in Russian. Plain text: names in it are bounded already, and nothing is markup. */
import type { PostbackEvent } from '../../domain/conversion/event.ts';
import type { ParkedReason } from '../../domain/forward/breaker.ts';
import type { NotificationOf, ToldProblem } from '../../domain/notify/notification.ts';
import { joined, type Telling } from '../en/notification-messages.ts';
import type { Text } from '../en.ts';
import { number, plural } from './count.ts';
import { destinations } from './destinations.ts';
import { outages } from './outages.ts';
import { heldShorts } from './problems.ts';
import { warningMessage } from './warnings.ts';

const events: Readonly<Record<PostbackEvent, string>> = {
  install: 'Установка',
  registration: 'Регистрация',
  first_deposit: 'Первый депозит',
  deposit: 'Депозит',
  lead: 'Лид',
  sale: 'Продажа',
  rebill: 'Ребилл',
  custom: 'Своё событие',
};

const statuses = { pending: 'в ожидании', approved: 'подтверждено', rejected: 'отклонено' } as const;

function parkedWhy(reason: ParkedReason): string {
  return destinations.waiting.parked[reason];
}

function problemWhy(problem: ToldProblem | null, { showsAmounts }: Telling): string {
  if (problem === null) return 'нужно посмотреть';
  const { code, field, value } = problem;
  const shown = showsAmounts || !code.startsWith('payout') ? (value ?? '') : '…';
  return heldShorts[code]?.(field ?? '', shown, null) ?? code.replaceAll('_', ' ');
}

function missedText(missed: NotificationOf<'outage_ended'>['missed']): string {
  const listed = missed.map(({ network, count }) => `${network} (примерно ${number(count)})`).join(', ');
  return missed.length === 0
    ? 'Судя по тому, что обычно шлют ваши партнёрки, ничего не потеряно.'
    : `Могли потеряться постбеки от: ${listed}. Попросите партнёрки отправить их ещё раз.`;
}

/** Medians of payouts are amounts too. */
function warningWhy(each: NotificationOf<'warning'>, { showsAmounts }: Telling): string {
  const isHidden = each.rule.kind === 'payout' && !showsAmounts;
  return warningMessage(isHidden ? { ...each, now: null, before: null } : each);
}

function minutes(ms: number): string {
  const whole = Math.max(1, Math.round(ms / 60_000));
  return whole < 120 ? `${whole} мин` : `${Math.round(whole / 60)} ч`;
}

const single: Text['notificationMessages']['single'] = {
  conversion: (each, { amount, worth }) => ({
    title: joined([events[each.event], amount]),
    lines: [
      joined([each.network, each.link, each.sub]),
      joined([
        `Клик ${each.clickId}`,
        each.status === null ? null : statuses[each.status],
        worth === null ? null : `= ${worth}`,
      ]),
    ],
  }),
  held: (each, telling) => ({
    title: 'Постбек придержан',
    lines: [
      joined([each.network, each.clickId === null ? null : `Клик ${each.clickId}`]),
      `Причина: ${problemWhy(each.problem, telling)}. Откройте Postback Desk, чтобы исправить его или отправить всё равно.`,
    ],
  }),
  problem: (each, telling) => ({
    title: 'Проблема в постбеке',
    lines: [
      joined([each.network, each.clickId === null ? null : `Клик ${each.clickId}`]),
      `${problemWhy(each.problem, telling)}. О каждой проблеме каждой партнёрки сообщается раз в день.`,
    ],
  }),
  delivery_dead: (each) => ({
    title: `Получатель ${each.destination} не принял конверсию`,
    lines: [
      joined([events[each.event], each.network, `Клик ${each.clickId}`]),
      'Новых попыток не будет. Откройте Postback Desk, чтобы увидеть ответ и отправить ещё раз.',
    ],
  }),
  delivery_unknown: (each) => ({
    title: `Получатель ${each.destination} не ответил`,
    lines: [
      joined([events[each.event], each.network, `Клик ${each.clickId}`]),
      'Запрос мог дойти, поэтому сам он не повторится. Сначала проверьте у получателя.',
    ],
  }),
  destination_parked: (each) => ({
    title: `Получатель ${each.destination} не принимает конверсии`,
    lines: [
      `${parkedWhy(each.reason)}.`,
      `Его ${plural(each.waiting, 'ждёт', 'ждут', 'ждут')} ${number(each.waiting)} ${plural(each.waiting, 'конверсия', 'конверсии', 'конверсий')}.`,
    ],
  }),
  destination_back: (each) => ({
    title: `Получатель ${each.destination} снова работает`,
    lines: [`Он ничего не принимал ${minutes(each.parkedMs)}. Что ждало, отправляется.`],
  }),
  outage_began: (each, { time }) => ({
    title: 'Постбеки до вас не доходят',
    lines: [`С ${time(each.sinceMs)}. Причина: ${outages.causes[each.cause]}.`],
  }),
  outage_ended: (each, { time }) => ({
    title: 'Постбеки снова доходят',
    lines: [
      `Ничего не приходило с ${time(each.beganMs)} до ${time(each.endedMs)} (${minutes(each.endedMs - each.beganMs)}). Причина: ${outages.causes[each.cause]}.`,
      missedText(each.missed),
    ],
  }),
  silence: (each, { time }) => ({
    title: `Нет постбеков от партнёрки ${each.network}`,
    lines: [`Тихо с ${time(each.sinceMs)}, это дольше обычного. Проверьте её кабинет.`],
  }),
  address_changed: (each) => ({
    title: 'Публичный адрес изменился',
    lines: [
      `Новый адрес: ${each.address}`,
      `Вставьте новый URL в кабинеты партнёрок: ${each.networks.join(', ')}.`,
    ],
  }),
  warning: (each, telling) => ({
    title: 'Сработала капа или предупреждение',
    lines: [warningWhy(each, telling)],
  }),
  update_available: ({ version }) => ({
    title: 'Есть обновление',
    lines: [`Можно установить версию ${version} Postback Desk.`],
  }),
  digest: (each, { showsAmounts }) => ({
    title: each.title,
    lines: showsAmounts ? each.lines : each.linesWithoutAmounts,
  }),
  test: () => ({
    title: 'Тест Postback Desk',
    lines: ['Этот канал работает. Сюда будет приходить то, что включено в настройках.'],
  }),
};

const compact: Text['notificationMessages']['compact'] = {
  conversion: (each, { amount }) => ({
    heading: joined([events[each.event], each.network]),
    item: amount === null ? each.clickId : `${each.clickId} ${amount}`,
  }),
  held: (each, telling) => ({
    heading: joined(['Придержано', each.network, problemWhy(each.problem, telling)]),
    item: each.clickId ?? 'без ID клика',
  }),
  problem: (each, telling) => ({
    heading: joined(['Проблема', each.network]),
    item: problemWhy(each.problem, telling),
  }),
  delivery_dead: (each) => ({ heading: `Не доставлено: ${each.destination}`, item: each.clickId }),
  delivery_unknown: (each) => ({ heading: `Нет ответа: ${each.destination}`, item: each.clickId }),
  destination_parked: (each) => ({ heading: 'Не принимает конверсии', item: each.destination }),
  destination_back: (each) => ({ heading: 'Снова работает', item: each.destination }),
  outage_began: (each, { time }) => ({ heading: 'Приём прервался', item: `с ${time(each.sinceMs)}` }),
  outage_ended: (each, { time }) => ({
    heading: 'Приём восстановлен',
    item: joined([
      `с ${time(each.beganMs)} до ${time(each.endedMs)}`,
      ...each.missed.map(({ network, count }) => `${network} (примерно ${number(count)})`),
    ]),
  }),
  silence: (each) => ({ heading: 'Нет постбеков', item: each.network }),
  address_changed: (each) => ({
    heading: 'Публичный адрес изменился',
    item: `${each.address} (${each.networks.join(', ')})`,
  }),
  warning: (each, telling) => ({ heading: 'Капа или предупреждение', item: warningWhy(each, telling) }),
  update_available: ({ version }) => ({ heading: 'Обновление', item: version }),
  digest: ({ title }) => ({ heading: 'Сводка', item: title }),
  test: () => ({ heading: 'Тест', item: 'Postback Desk' }),
};

export const notificationMessages: Text['notificationMessages'] = {
  single,
  compact,
  several: (count) => `${count} ${plural(count, 'уведомление', 'уведомления', 'уведомлений')}`,
  afterQuiet: (count) => `За тихие часы: ${count}`,
  counted: (heading, count) => (count === 1 ? heading : `${heading} (${count})`),
};
