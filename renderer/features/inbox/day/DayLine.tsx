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
  const sums = figures === undefined ? [] : sumsOf(figures, messages);
  return (
    <span className={classes['line']}>
      <span className={classes['title']}>{dayTitle(at, today, text)}</span>
      {sums.length > 0 && (
        <span className={classes['sums']} data-day={figures?.day}>
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
function sumsOf(figures: Figures, messages: Messages): readonly string[] {
  const { isCountComplete, firstDeposits, registrations, deposits, earned, onHold } = figures;
  const all = isCountComplete ? count(figures.count) : `${count(figures.count)}+`;
  return [
    messages.count(all),
    ...(firstDeposits === 0 ? [] : [messages.firstDeposits(count(firstDeposits))]),
    ...(registrations === 0 ? [] : [messages.registrations(count(registrations))]),
    ...(deposits === 0 ? [] : [messages.deposits(count(deposits))]),
    ...earned.map(({ amount, currency }) => messages.earned(formatMoney(amount, currency))),
    ...onHold.map(({ amount, currency }) => messages.onHold(formatMoney(amount, currency))),
  ];
}
