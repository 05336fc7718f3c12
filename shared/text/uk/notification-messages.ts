/** What notifications say, in Ukrainian. Plain text: names in it are bounded already, and nothing is markup. */
import type { PostbackEvent } from '../../domain/conversion/event.ts';
import type { ParkedReason } from '../../domain/forward/breaker.ts';
import type { NotificationOf, ToldProblem } from '../../domain/notify/notification.ts';
import type { Text } from '../en.ts';
import { joined, type Telling } from '../en/notification-messages.ts';
import { counted, form, number } from './count.ts';
import { destinations } from './destinations.ts';
import { outages } from './outages.ts';
import { heldShorts } from './problems.ts';
import { warningMessage } from './warnings.ts';

const events: Readonly<Record<PostbackEvent, string>> = {
  install: 'Встановлення',
  registration: 'Реєстрація',
  first_deposit: 'Перший депозит',
  deposit: 'Депозит',
  lead: 'Лід',
  sale: 'Продаж',
  rebill: 'Ребіл',
  custom: 'Власна подія',
};

const statuses = { pending: 'в очікуванні', approved: 'підтверджено', rejected: 'відхилено' } as const;

function parkedWhy(reason: ParkedReason): string {
  return destinations.waiting.parked[reason];
}

function problemWhy(problem: ToldProblem | null, { showsAmounts }: Telling): string {
  if (problem === null) return 'потрібне ваше рішення';
  const { code, field, value } = problem;
  const shown = showsAmounts || !code.startsWith('payout') ? (value ?? '') : '…';
  return heldShorts[code]?.(field ?? '', shown, null) ?? code.replaceAll('_', ' ');
}

function missedText(missed: NotificationOf<'outage_ended'>['missed']): string {
  const listed = missed.map(({ network, count }) => `${network} (приблизно ${count})`).join(', ');
  return missed.length === 0
    ? 'Судячи з того, скільки партнерки зазвичай надсилають, нічого не втрачено.'
    : `Могли пропасти постбеки партнерок: ${listed}. Попросіть їх надіслати ще раз.`;
}

/** Medians of payouts are amounts too. */
function warningWhy(each: NotificationOf<'warning'>, { showsAmounts }: Telling): string {
  const isHidden = each.rule.kind === 'payout' && !showsAmounts;
  return warningMessage(isHidden ? { ...each, now: null, before: null } : each);
}

function minutes(ms: number): string {
  const whole = Math.max(1, Math.round(ms / 60_000));
  return whole < 120 ? `${whole} хв` : `${Math.round(whole / 60)} год`;
}

/** One notification alone. */
const single: Text['notificationMessages']['single'] = {
  conversion: (each, { amount, worth }) => ({
    title: joined([events[each.event], amount]),
    lines: [
      joined([each.network, each.link, each.sub]),
      joined([
        `Клік ${each.clickId}`,
        each.status === null ? null : statuses[each.status],
        worth === null ? null : `= ${worth}`,
      ]),
    ],
  }),
  held: (each, telling) => ({
    title: 'Постбек притримано',
    lines: [
      joined([each.network, each.clickId === null ? null : `Клік ${each.clickId}`]),
      `Причина: ${problemWhy(each.problem, telling)}. Відкрийте Postback Desk, щоб пропустити його далі або виправити.`,
    ],
  }),
  problem: (each, telling) => ({
    title: 'Проблема в постбеку',
    lines: [
      joined([each.network, each.clickId === null ? null : `Клік ${each.clickId}`]),
      `${problemWhy(each.problem, telling)}. Про кожну проблему партнерки сповіщення приходить раз на день.`,
    ],
  }),
  delivery_dead: (each) => ({
    title: `Одержувач ${each.destination} не прийняв конверсію`,
    lines: [
      joined([events[each.event], each.network, `Клік ${each.clickId}`]),
      'Повторних спроб не буде. Відкрийте Postback Desk, щоб побачити відповідь і надіслати ще раз.',
    ],
  }),
  delivery_unknown: (each) => ({
    title: `Одержувач ${each.destination} не відповів`,
    lines: [
      joined([events[each.event], each.network, `Клік ${each.clickId}`]),
      'Запит міг дійти, тому автоматично він не повторюється. Спершу перевірте в одержувача.',
    ],
  }),
  destination_parked: (each) => ({
    title: `Одержувач ${each.destination} не приймає конверсій`,
    lines: [
      `${parkedWhy(each.reason)}.`,
      `${form(each.waiting, 'Чекає', 'Чекають', 'Чекає')} ${counted(each.waiting, 'конверсія', 'конверсії', 'конверсій')}.`,
    ],
  }),
  destination_back: (each) => ({
    title: `Одержувач ${each.destination} знову працює`,
    lines: [`Він нічого не приймав ${minutes(each.parkedMs)}. Те, що чекало, надсилається.`],
  }),
  outage_began: (each, { time }) => ({
    title: 'Постбеки до вас не доходять',
    lines: [`З ${time(each.sinceMs)}. Причина: ${outages.causes[each.cause]}.`],
  }),
  outage_ended: (each, { time }) => ({
    title: 'Постбеки знову надходять',
    lines: [
      `Нічого не надходило від ${time(each.beganMs)} до ${time(each.endedMs)} (${minutes(each.endedMs - each.beganMs)}). Причина: ${outages.causes[each.cause]}.`,
      missedText(each.missed),
    ],
  }),
  silence: (each, { time }) => ({
    title: `Немає постбеків від партнерки ${each.network}`,
    lines: [`Нічого з ${time(each.sinceMs)}, це довше, ніж зазвичай. Перевірте її кабінет.`],
  }),
  address_changed: (each) => ({
    title: 'Публічна адреса змінилася',
    lines: [
      `Нова адреса: ${each.address}`,
      `Вставте новий URL у кабінети партнерок: ${each.networks.join(', ')}.`,
    ],
  }),
  warning: (each, telling) => ({
    title: 'Спрацювала капа або попередження',
    lines: [warningWhy(each, telling)],
  }),
  update_available: ({ version }) => ({
    title: 'Є оновлення',
    lines: [`Можна встановити версію ${version} Postback Desk.`],
  }),
  digest: (each, { showsAmounts }) => ({
    title: each.title,
    lines: showsAmounts ? each.lines : each.linesWithoutAmounts,
  }),
  test: () => ({
    title: 'Тест Postback Desk',
    lines: ['Цей канал працює. Сюди надходитиме те, що ввімкнено в Налаштуваннях.'],
  }),
};

/** One among many. */
const compact: Text['notificationMessages']['compact'] = {
  conversion: (each, { amount }) => ({
    heading: joined([events[each.event], each.network]),
    item: amount === null ? each.clickId : `${each.clickId} ${amount}`,
  }),
  held: (each, telling) => ({
    heading: joined(['Притримано', each.network, problemWhy(each.problem, telling)]),
    item: each.clickId ?? 'без ID кліку',
  }),
  problem: (each, telling) => ({
    heading: joined(['Проблема', each.network]),
    item: problemWhy(each.problem, telling),
  }),
  delivery_dead: (each) => ({ heading: `Не доставлено: ${each.destination}`, item: each.clickId }),
  delivery_unknown: (each) => ({ heading: `Немає відповіді: ${each.destination}`, item: each.clickId }),
  destination_parked: (each) => ({ heading: 'Не приймає конверсій', item: each.destination }),
  destination_back: (each) => ({ heading: 'Знову працює', item: each.destination }),
  outage_began: (each, { time }) => ({ heading: 'Не приймає', item: `з ${time(each.sinceMs)}` }),
  outage_ended: (each, { time }) => ({
    heading: 'Знову приймає',
    item: joined([
      `від ${time(each.beganMs)} до ${time(each.endedMs)}`,
      ...each.missed.map(({ network, count }) => `${network} (приблизно ${count})`),
    ]),
  }),
  silence: (each) => ({ heading: 'Немає постбеків', item: each.network }),
  address_changed: (each) => ({
    heading: 'Публічна адреса змінилася',
    item: `${each.address} (${each.networks.join(', ')})`,
  }),
  warning: (each, telling) => ({ heading: 'Капа або попередження', item: warningWhy(each, telling) }),
  update_available: ({ version }) => ({ heading: 'Оновлення', item: version }),
  digest: ({ title }) => ({ heading: 'Підсумок', item: title }),
  test: () => ({ heading: 'Тест', item: 'Postback Desk' }),
};

export const notificationMessages: Text['notificationMessages'] = {
  single,
  compact,
  several: (count: number) => counted(count, 'сповіщення', 'сповіщення', 'сповіщень'),
  afterQuiet: (count: number) => `За тихі години: ${number(count)}`,
  counted: (heading: string, count: number) => (count === 1 ? heading : `${heading} (${number(count)})`),
};
