/** Caps and thresholds that a person is warned of, in Russian. */
import type { PostbackEvent } from '../../domain/conversion/event.ts';
import type { WarningRule } from '../../domain/warning/warning-rule.ts';
import { type reached as EnglishReached, type warningMessage as EnglishMessage } from '../en/warnings.ts';
import type { Text } from '../en.ts';
import { number, percent, plural } from './count.ts';
import { amountOf } from '../amount.ts';

const unitsOf = amountOf('ru');

interface EventForms {
  /** 1 депозит, 2 депозита, 5 депозитов. */
  readonly counted: readonly [one: string, few: string, many: string];
  /** больше 1 депозита. */
  readonly ofOne: string;
}

const events: Readonly<Record<PostbackEvent, EventForms>> = {
  install: { counted: ['установка', 'установки', 'установок'], ofOne: 'установки' },
  registration: { counted: ['регистрация', 'регистрации', 'регистраций'], ofOne: 'регистрации' },
  first_deposit: {
    counted: ['первый депозит', 'первых депозита', 'первых депозитов'],
    ofOne: 'первого депозита',
  },
  deposit: { counted: ['депозит', 'депозита', 'депозитов'], ofOne: 'депозита' },
  lead: { counted: ['лид', 'лида', 'лидов'], ofOne: 'лида' },
  sale: { counted: ['продажа', 'продажи', 'продаж'], ofOne: 'продажи' },
  rebill: { counted: ['ребилл', 'ребилла', 'ребиллов'], ofOne: 'ребилла' },
  custom: { counted: ['своё событие', 'своих события', 'своих событий'], ofOne: 'своего события' },
};

/** «5 депозитов» */
function counted(count: number, event: PostbackEvent): string {
  return `${number(count)} ${plural(count, ...events[event].counted)}`;
}

/** «(больше) 5 депозитов», «(из) 21 депозита» */
function countedGenitive(count: number, event: PostbackEvent): string {
  const many = events[event].counted[2];
  return `${number(count)} ${plural(count, events[event].ofOne, many, many)}`;
}

/** «медиана выплат за депозиты» */
const paidEvents: Readonly<Record<PostbackEvent, string>> = {
  install: 'установки',
  registration: 'регистрации',
  first_deposit: 'первые депозиты',
  deposit: 'депозиты',
  lead: 'лиды',
  sale: 'продажи',
  rebill: 'ребиллы',
  custom: 'свои события',
};

const per = { day: 'в день', month: 'в месяц' } as const;

const within = { day: 'сегодня', month: 'в этом месяце' } as const;

const directions = { more: 'больше', fewer: 'меньше' } as const;

const hours = (count: number): string => `${number(count)} ${plural(count, 'час', 'часа', 'часов')}`;

function describe(rule: WarningRule): string {
  switch (rule.kind) {
    case 'cap':
      return `${counted(rule.most, rule.event)} ${per[rule.period]} (${rule.timeZone})`;
    case 'count':
      return `${directions[rule.direction]} ${countedGenitive(rule.count, rule.event)} за ${hours(rule.hours)}`;
    case 'approval':
      return `апрув падает на ${rule.points} п. п. и больше против 7 дней`;
    case 'payout':
      return `медиана выплат за ${paidEvents[rule.event]} меняется на ${percent(rule.percent / 100)} и больше`;
  }
}

/** What a rule found, in one sentence. */
export const warningMessage: typeof EnglishMessage = ({ rule, scope, level, now, before }) => {
  const where = scope ?? 'Все партнёрки';
  switch (rule.kind) {
    case 'cap':
      return `${where}: ${level >= 100 ? 'капа выбрана' : `${percent(0.8)} капы`}, ${number(now ?? 0)} из ${countedGenitive(rule.most, rule.event)} ${within[rule.period]}.`;
    case 'count':
      return `${where}: ${counted(now ?? 0, rule.event)} за ${hours(rule.hours)}, ${directions[rule.direction]} ${number(rule.count)}.`;
    case 'approval':
      return `${where}: апрув ${percent(now)}, за 7 дней до этого был ${percent(before)}.`;
    case 'payout':
      return `${where}: медиана выплат за ${paidEvents[rule.event]} — ${unitsOf(now)}, за 7 дней до этого была ${unitsOf(before)}.`;
  }
};

export const reached: typeof EnglishReached = (notice) => ({
  message: warningMessage(notice),
  fix: fixOf(notice),
});

function fixOf({ rule, level }: Parameters<typeof EnglishReached>[0]): string {
  if (rule.kind !== 'cap') return 'Проверьте в кабинете партнёрки. Ничего не остановлено.';
  return level >= 100
    ? 'Сверх капы могут не заплатить. Попросите у менеджера капу побольше или поставьте трафик на паузу. Здесь ничего не остановлено.'
    : 'Заранее попросите капу побольше или готовьтесь поставить трафик на паузу. Здесь ничего не остановлено.';
}

export const warnings: Text['warnings'] = {
  payoutCurrency:
    'Выплаты сравниваются в валюте ваших итогов, а она не выбрана: до тех пор предупреждений не будет.',
  title: 'Капы и предупреждения',
  list: 'Ваши капы и предупреждения',
  hint: 'Предупреждение появляется в этом окне и в каналах уведомлений, один раз за период. Ничего не останавливается.',
  none: 'Кап и предупреждений пока нет.',
  kinds: {
    cap: 'Капа',
    count: 'Больше или меньше обычного',
    approval: 'Апрув падает',
    payout: 'Выплата меняется',
  },
  kind: 'О чём предупреждать',
  network: 'Партнёрка',
  allNetworks: 'Все партнёрки',
  link: 'Ссылка',
  allLinks: 'Все ссылки',
  event: 'Событие',
  most: 'Капа',
  period: 'За',
  periods: { day: 'день', month: 'месяц' },
  timeZone: 'Часовой пояс оффера',
  direction: 'Когда их',
  directions: { more: 'больше, чем', fewer: 'меньше, чем' },
  count: 'Конверсии',
  hours: 'За сколько часов',
  points: 'Процентные пункты',
  percent: 'Проценты',
  add: 'Добавить',
  describe,
  countOf: (now, most) => `${now} из ${most}`,
  now: (now) => `сейчас ${now}`,
  rate: percent,
  payout: unitsOf,
  remove: (what) => `Убрать: ${what}`,
};
