/** The line of a day: its name, and what the whole of it brought. Money on hold is never a part of what is earned. */
import { localDay } from '../../../../shared/domain/time/local-day.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { formatsOf } from '../../../ui/formats.ts';
import { useText } from '../../../ui/text-context.ts';
import { dayTitle } from '../days.ts';
import classes from './DayLine.module.css';
import { fitSums } from './fit-sums.ts';
import type { DayBook } from './use-day-figures.ts';

interface DayLineProps {
  /** Any moment of it, ISO 8601. */
  readonly at: string;
  readonly today: string;
  readonly days: DayBook;
  /** The list shows less than the whole day: then the sums say that they are of all of it. */
  readonly isFiltered: boolean;
}

export function DayLine({ at, today, days, isFiltered }: DayLineProps) {
  const text = useText();
  const messages = text.inboxList.days;
  const figures = days.get(localDay(new Date(at)));
  const sums = figures === undefined ? [] : sumsOf(figures, text, false);
  const all = figures === undefined ? [] : sumsOf(figures, text, true);
  const shown = isFiltered ? [{ text: messages.whole, weight: WEIGHTS.whole }, ...sums] : sums;
  const words = shown.map((sum) => sum.text).join(' · ');
  return (
    <span className={classes['line']}>
      <span className={classes['title']}>{dayTitle(at, today, text)}</span>
      {sums.length > 0 && (
        <span
          // Anew where one of them changes: the others would be moved aside by it.
          key={words}
          ref={fitSums}
          className={classes['sums']}
          data-day={figures?.day}
          title={all.map((sum) => sum.text).join(' · ')}
        >
          {shown.map((sum) => (
            <span key={sum.text} data-weight={sum.weight}>
              {sum.text}
            </span>
          ))}
        </span>
      )}
    </span>
  );
}

/** Where there is no room for all, the lightest goes first. */
const WEIGHTS = {
  earned: 7,
  onHold: 6,
  whole: 5,
  firstDeposits: 4,
  deposits: 3,
  registrations: 2,
  rejected: 1,
  count: 0,
} as const;

interface Sum {
  readonly text: string;
  readonly weight: number;
}

type Figures = NonNullable<ReturnType<DayBook['get']>>;

/** What there is nothing of is left out. */
function sumsOf(figures: Figures, text: Text, isWhole: boolean): readonly Sum[] {
  const { count } = formatsOf(text.locale);
  const messages = text.inboxList.days;
  const { isCountComplete, firstDeposits, registrations, deposits, earned, onHold, rejected } = figures;
  const postbacks = isCountComplete ? count(figures.count) : `${count(figures.count)}+`;
  const counted = (key: 'firstDeposits' | 'registrations' | 'deposits', number: number): readonly Sum[] =>
    number === 0 ? [] : [{ text: messages[key](count(number)), weight: WEIGHTS[key] }];
  const money = (key: 'earned' | 'onHold' | 'rejected', sums: Figures['earned']): readonly Sum[] =>
    moneyOf(sums, text, isWhole).map((sum) => ({ text: messages[key](sum), weight: WEIGHTS[key] }));
  return [
    { text: messages.count(postbacks), weight: WEIGHTS.count },
    ...counted('firstDeposits', firstDeposits),
    ...counted('registrations', registrations),
    ...counted('deposits', deposits),
    ...money('earned', earned),
    ...money('onHold', onHold),
    ...money('rejected', rejected),
  ];
}

/** The largest figure, and how many currencies there are besides: a line has no room for more. */
function moneyOf(sums: Figures['earned'], text: Text, isWhole: boolean): readonly string[] {
  const { count, formatMoney } = formatsOf(text.locale);
  const messages = text.inboxList.days;
  const ordered = sums.toSorted((one, other) => other.amount - one.amount);
  const shown = (isWhole ? ordered : ordered.slice(0, 1)).map(({ amount, currency }) =>
    formatMoney(amount, currency),
  );
  const others = ordered.length - shown.length;
  return shown.map((sum) => (others === 0 ? sum : messages.besides(sum, count(others))));
}
