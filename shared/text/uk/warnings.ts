/** Caps and thresholds that a person is warned of, in Ukrainian. */
import type { CodedNotice } from '../../contract/coded-views.ts';
import type { PostbackEvent } from '../../domain/conversion/event.ts';
import type { WarningRule } from '../../domain/warning/warning-rule.ts';
import type { Text } from '../en.ts';
import { type reached as EnglishReached, type warningMessage as EnglishMessage } from '../en/warnings.ts';
import { counted, percent } from './count.ts';
import { amountOf } from '../amount.ts';

const unitsOf = amountOf('uk');

type Reached = Extract<CodedNotice, { readonly code: 'warning_reached' }>;

/** After 1, 2 and 5. */
const forms: Readonly<Record<PostbackEvent, readonly [one: string, few: string, many: string]>> = {
  install: ['встановлення', 'встановлення', 'встановлень'],
  registration: ['реєстрація', 'реєстрації', 'реєстрацій'],
  first_deposit: ['перший депозит', 'перші депозити', 'перших депозитів'],
  deposit: ['депозит', 'депозити', 'депозитів'],
  lead: ['лід', 'ліди', 'лідів'],
  sale: ['продаж', 'продажі', 'продажів'],
  rebill: ['ребіл', 'ребіли', 'ребілів'],
  custom: ['власна подія', 'власні події', 'власних подій'],
};

const within = { day: 'сьогодні', month: 'цього місяця' } as const;
const per = { day: 'на день', month: 'на місяць' } as const;
const directions = { more: 'більше', fewer: 'менше' } as const;

const kinds: Text['warnings']['kinds'] = {
  cap: 'Капа',
  count: 'Більше або менше, ніж зазвичай',
  approval: 'Апрув падає',
  payout: 'Виплата змінюється',
};

function eventsOf(event: PostbackEvent, count: number): string {
  return counted(count, ...forms[event]);
}

/** Of many, as a name. */
function nameOf(event: PostbackEvent): string {
  return forms[event][1];
}

function hoursOf(hours: number): string {
  return counted(hours, 'годину', 'години', 'годин');
}

function describe(rule: WarningRule): string {
  switch (rule.kind) {
    case 'cap':
      return `${eventsOf(rule.event, rule.most)} ${per[rule.period]} (${rule.timeZone})`;
    case 'count':
      return `${directions[rule.direction]} ніж ${eventsOf(rule.event, rule.count)} за ${hoursOf(rule.hours)}`;
    case 'approval':
      return `апрув падає на ${rule.points} п. п. або більше проти останніх 7 днів`;
    case 'payout':
      return `медіанна виплата (${nameOf(rule.event)}) змінюється на ${percent(rule.percent / 100)} або більше`;
  }
}

export const warningMessage: typeof EnglishMessage = ({ rule, scope, level, now, before }) => {
  const where = scope ?? 'Усі партнерки';
  switch (rule.kind) {
    case 'cap':
      return level >= 100
        ? `${where}: капу вибрано, ${within[rule.period]} ${now ?? 0} з ${rule.most} (${nameOf(rule.event)}).`
        : `${where}: вибрано ${percent(0.8)} капи, ${within[rule.period]} ${now ?? 0} з ${rule.most} (${nameOf(rule.event)}).`;
    case 'count':
      return `${where}: ${eventsOf(rule.event, now ?? 0)} за ${hoursOf(rule.hours)}, ${directions[rule.direction]} ніж ${rule.count}.`;
    case 'approval':
      return `${where}: апрув ${percent(now)}, за 7 днів до того було ${percent(before)}.`;
    case 'payout':
      return `${where}: медіанна виплата (${nameOf(rule.event)}) ${unitsOf(now)}, за 7 днів до того було ${unitsOf(before)}.`;
  }
};

function fixOf({ rule, level }: Reached): string {
  if (rule.kind !== 'cap') return 'Перевірте в кабінеті партнерки. Нічого не зупинено.';
  return level >= 100
    ? 'Понад капу можуть не заплатити. Попросіть менеджера підняти капу або зупиніть трафік. Тут нічого не зупинено.'
    : 'Завчасно попросіть підняти капу або сплануйте, коли зупинити трафік. Тут нічого не зупинено.';
}

export const reached: typeof EnglishReached = (notice) => ({
  message: warningMessage(notice),
  fix: fixOf(notice),
});

export const warnings: Text['warnings'] = {
  payoutCurrency: 'Виплати порівнюються у валюті ваших підсумків, а її не вибрано: доти попереджень не буде.',
  title: 'Капи й попередження',
  list: 'Ваші капи й попередження',
  hint: 'Попередження з’являється в цьому вікні й у ваших каналах сповіщень, один раз за свій період. Нічого не зупиняється.',
  none: 'Кап і попереджень ще немає.',
  kinds,
  kind: 'Про що попередити',
  network: 'Партнерка',
  allNetworks: 'Усі партнерки',
  link: 'Посилання',
  allLinks: 'Усі посилання',
  event: 'Подія',
  most: 'Капа',
  period: 'На',
  periods: { day: 'день', month: 'місяць' },
  timeZone: 'Часовий пояс офера',
  direction: 'Коли є',
  directions: { more: 'більше ніж', fewer: 'менше ніж' },
  count: 'Конверсій',
  hours: 'За годин',
  points: 'Відсоткових пунктів',
  percent: 'Відсотків',
  add: 'Додати',
  describe,
  countOf: (now: string, most: string) => `${now} з ${most}`,
  now: (now: string) => `зараз ${now}`,
  rate: percent,
  payout: unitsOf,
  remove: (what: string) => `Видалити: ${what}`,
};
