/** What a day of the line says: its sum, its first deposits, and how it was as many days before. */
import type { InsightFiguresView } from '../../../shared/contract/insights.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import classes from './DayTip.module.css';
import { approvalRate, change } from './figures.ts';
import { Moved } from './Moved.tsx';

interface DayTipProps {
  /** `2026-11-27` */
  readonly day: string;
  /** Nothing came on a day without. */
  readonly figures: InsightFiguresView | undefined;
  /** What the line shows. */
  readonly now: number;
  readonly before: number;
  /** Null where it shows first deposits. */
  readonly currency: string | null;
}

export function DayTip({ day, figures, now, before, currency }: DayTipProps) {
  const { count, formatMoney, longCalendarDay, percent } = useFormats();
  const messages = useText().insights;
  const moved = change(now, before);
  const approved = figures === undefined ? null : approvalRate(figures);
  return (
    <div className={classes['tip']}>
      <div className={classes['day']}>{longCalendarDay(day)}</div>
      <div className={classes['line']}>
        <b>{currency === null ? count(now) : formatMoney(now, currency)}</b>
        {moved !== null && <Moved isUp={moved >= 0} text={percent(Math.abs(moved))} />}
      </div>
      <div className={classes['day']}>
        {messages.ofBar(count(figures?.firstDeposits ?? 0), approved === null ? null : percent(approved))}
      </div>
    </div>
  );
}
