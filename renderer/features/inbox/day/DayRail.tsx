/** The days beside the list, each as long as it had postbacks: a press shows that day and what was before it. */
import { Fragment, memo } from 'react';
import type { SearchQuery } from '../../../../shared/domain/search/query.ts';
import { dayOfEnd, untilDay } from '../../../../shared/domain/search/until-day.ts';
import { localDay } from '../../../../shared/domain/time/local-day.ts';
import { useFormats } from '../../../ui/use-formats.ts';
import { useToday } from '../../../ui/now.ts';
import { useText } from '../../../ui/text-context.ts';
import { dayTitle } from '../days.ts';
import classes from './DayRail.module.css';
import { railDays } from './rail-days.ts';
import { useDayFigures } from './use-day-figures.ts';

interface DayRailProps {
  /** What is asked for. */
  readonly query: SearchQuery;
  readonly onFilter: (filter: string) => void;
}

export const DayRail = memo(function DayRail({ query, onFilter }: DayRailProps) {
  const { calendarMonth, count } = useFormats();
  const text = useText();
  const messages = text.inboxList.days;
  const today = useToday();
  const days = [...useDayFigures().values()].toSorted((one, other) => (one.day < other.day ? 1 : -1));
  const most = Math.max(1, ...days.map((day) => day.count));
  const chosen = dayOfEnd(query);
  // One day needs no jumping.
  if (days.length < 2 && chosen === null) return null;
  return (
    <nav className={classes['rail']} aria-label={messages.rail}>
      {railDays(days, today.slice(-4), calendarMonth).map(({ day: { day, from, count: number }, month }) => {
        const isNewest = day === localDay(new Date(today));
        const label = isNewest ? messages.newest : messages.jump(dayTitle(from, today, text), count(number));
        return (
          <Fragment key={day}>
            {month !== null && (
              // Each day names its month to a reader.
              <span className={classes['month']} aria-hidden>
                {month}
              </span>
            )}
            <button
              type="button"
              className={classes['day']}
              aria-label={label}
              title={label}
              aria-current={day === chosen ? 'date' : undefined}
              onClick={() => {
                onFilter(untilDay(query, isNewest ? null : day));
              }}
            >
              {Number(day.slice(-2))}
              <span
                className={classes['bar']}
                style={{ width: `${Math.max(8, Math.round((number / most) * 100))}%` }}
                aria-hidden
              />
            </button>
          </Fragment>
        );
      })}
    </nav>
  );
});
