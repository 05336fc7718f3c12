/** The figures of a period, each with how it was before. */
import type { DepositTimesView, InsightFiguresView } from '../../../shared/contract/insights.ts';
import { MoneyTotal } from '../../ui/MoneyTotal.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { duration } from '../../ui/time.ts';
import { Total, Totals } from '../../ui/Totals.tsx';
import { useText } from '../../ui/text-context.ts';
import { approvalRate, averagePayout, change, depositRate } from './figures.ts';
import { Moved } from './Moved.tsx';

/** Figures of a period, and its first deposits with the registrations before them. */
export interface PeriodFigures {
  readonly figures: InsightFiguresView;
  readonly times: DepositTimesView;
}

interface TotalsProps {
  readonly now: PeriodFigures;
  readonly before: PeriodFigures;
  readonly currency: string | null;
  readonly days: number;
}

export function InsightTotals({ currency, days, ...periods }: TotalsProps) {
  const { count, formatMoney } = useFormats();
  const text = useText();
  const messages = text.insights;
  const { medianMs } = periods.now.times;
  const [now, before] = [periods.now.figures, periods.before.figures];
  const average = averagePayout(now);
  return (
    <Totals label={messages.totals} columns={6}>
      <Changed
        name={messages.earned}
        value={<MoneyTotal amount={now.earned} currency={currency} />}
        moved={change(now.earned, before.earned)}
      >
        {messages.earnedNote}
      </Changed>
      <Changed
        name={messages.onHold}
        value={<MoneyTotal amount={now.heldMoney} currency={currency} />}
        moved={null}
      >
        {messages.onHoldNote}
      </Changed>
      <Changed
        name={messages.firstDeposits}
        value={count(now.firstDeposits)}
        moved={change(now.firstDeposits, before.firstDeposits)}
      >
        {average === null || currency === null ? '' : messages.average(formatMoney(average, currency))}
      </Changed>
      <Changed
        name={messages.registrations}
        value={count(now.registrations)}
        moved={change(now.registrations, before.registrations)}
      >
        {messages.perDay(count(Math.round(now.registrations / days)))}
      </Changed>
      <Rate
        name={messages.depositRate}
        now={depositRate(now, periods.now.times)}
        before={depositRate(before, periods.before.times)}
      >
        {medianMs === null
          ? messages.depositRateNote
          : messages.medianTime(duration(medianMs, text.window.statusBar))}
      </Rate>
      <Rate name={messages.approvalRate} now={approvalRate(now)} before={approvalRate(before)}>
        {messages.stillOpen(count(now.onHold))}
      </Rate>
    </Totals>
  );
}

interface ChangedProps {
  readonly name: string;
  readonly value: React.ReactNode;
  /** A part of what was before; null where that was nothing. */
  readonly moved: number | null;
  readonly children?: React.ReactNode;
}

function Changed({ name, value, moved, children }: ChangedProps) {
  const { percent } = useFormats();
  return (
    <Total name={name} value={value}>
      {moved !== null && <Moved isUp={moved >= 0} text={percent(Math.abs(moved))} />}
      {moved !== null && hasNote(children) && ' · '}
      {children}
    </Total>
  );
}

interface RateProps {
  readonly name: string;
  readonly now: number | null;
  readonly before: number | null;
  readonly children?: React.ReactNode;
}

/** Rates move by points. */
function Rate({ name, now, before, children }: RateProps) {
  const { count, percent } = useFormats();
  const messages = useText().insights;
  const points = now === null || before === null ? null : Math.round((now - before) * 1_000) / 10;
  const hasMoved = points !== null && points !== 0;
  return (
    <Total name={name} value={now === null ? '–' : percent(now)}>
      {hasMoved && <Moved isUp={points > 0} text={messages.points(count(Math.abs(points)))} />}
      {hasMoved && hasNote(children) && ' · '}
      {children}
    </Total>
  );
}

function hasNote(note: React.ReactNode): boolean {
  return note !== undefined && note !== '';
}
