/** The line of a day: its name, and what the whole of it brought. Money on hold is never a part of what is earned. */
import { localDay } from '../../../../shared/domain/time/local-day.ts';
import { useText } from '../../../ui/text-context.ts';
import { count } from '../../../ui/count.ts';
import { formatMoney } from '../../../ui/money.ts';
import { dayTitle } from '../days.ts';
import classes from './DayLine.module.css';
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
  const sums = figures === undefined ? [] : sumsOf(figures, messages, false);
  const all = figures === undefined ? [] : sumsOf(figures, messages, true);
  return (
    <span className={classes['line']}>
      <span className={classes['title']}>{dayTitle(at, today, text)}</span>
      {sums.length > 0 && (
        // Anew where one of them changes: the others would be moved aside by it.
        <span key={sums.join()} className={classes['sums']} data-day={figures?.day} title={all.join(' · ')}>
          {isFiltered && <span>{messages.whole}</span>}
          {sums.map((sum) => (
            <span key={sum}>{sum}</span>
          ))}
        </span>
      )}
    </span>
  );
}

type Figures = NonNullable<ReturnType<DayBook['get']>>;
type Messages = ReturnType<typeof useText>['inboxList']['days'];

/** What there is nothing of is left out. */
function sumsOf(figures: Figures, messages: Messages, isWhole: boolean): readonly string[] {
  const { isCountComplete, firstDeposits, registrations, deposits, earned, onHold } = figures;
  const postbacks = isCountComplete ? count(figures.count) : `${count(figures.count)}+`;
  return [
    messages.count(postbacks),
    ...(firstDeposits === 0 ? [] : [messages.firstDeposits(count(firstDeposits))]),
    ...(registrations === 0 ? [] : [messages.registrations(count(registrations))]),
    ...(deposits === 0 ? [] : [messages.deposits(count(deposits))]),
    ...moneyOf(earned, messages, isWhole).map(messages.earned),
    ...moneyOf(onHold, messages, isWhole).map(messages.onHold),
  ];
}

/** The largest figure, and how many currencies there are besides: a line has no room for more. */
function moneyOf(sums: Figures['earned'], messages: Messages, isWhole: boolean): readonly string[] {
  const ordered = sums.toSorted((one, other) => other.amount - one.amount);
  const shown = (isWhole ? ordered : ordered.slice(0, 1)).map(({ amount, currency }) =>
    formatMoney(amount, currency),
  );
  const others = ordered.length - shown.length;
  return shown.map((sum) => (others === 0 ? sum : messages.besides(sum, count(others))));
}
