/** What was earned each day, over the days before; a click on a day shows its postbacks. */
import { LineChart } from '@mantine/charts';
import type { Insights } from '../../../shared/contract/insights.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import { ChartCard } from './ChartCard.tsx';
import type { Shown } from './drill-down.ts';
import { daysOf } from './period.ts';
import { useDrillDown } from './use-drill-down.ts';

interface DayLineProps {
  readonly now: Insights;
  readonly before: Insights;
  readonly days: number;
  readonly nowMs: number;
  readonly shown: Shown;
}

const HEIGHT = 240;

export function DayLine({ now, before, days, nowMs, shown }: DayLineProps) {
  const { calendarDay, count, formatAmount } = useFormats();
  const messages = useText().insights;
  const { open } = useDrillDown(shown);
  const { currency } = now;
  // Without a currency there is no one sum: first deposits are drawn.
  const valueIn = (insights: Insights, day: string | undefined): number => {
    const group = insights.groups.find(({ keys }) => keys[0] === day);
    if (group === undefined) return 0;
    return currency === null ? group.firstDeposits : group.earned;
  };
  const names = daysOf(days * 2, nowMs, shown.zone);
  const data = names.slice(days).map((day, index) => ({
    day: calendarDay(day),
    [messages.theseDays]: valueIn(now, day),
    [messages.daysBefore]: valueIn(before, names[index]),
  }));
  const title = currency === null ? messages.depositsPerDay : messages.earnedPerDay;
  const conditions =
    currency === null
      ? 'began.event:first_deposit -began.status:rejected'
      : 'began.status:approved,none -began.currency:none';
  return (
    <ChartCard title={title}>
      <LineChart
        h={HEIGHT}
        data={data}
        dataKey="day"
        curveType="linear"
        withLegend
        withDots={days === 1}
        series={[
          { name: messages.theseDays, color: 'var(--desk-good-mark)' },
          { name: messages.daysBefore, color: 'var(--desk-skip-mark)', strokeDasharray: '4 4' },
        ]}
        valueFormatter={(value) => (currency === null ? count(value) : formatAmount(value, currency))}
        yAxisProps={{ width: 80 }}
        lineChartProps={{
          onClick: ({ activeLabel }) => {
            const at = data.findIndex(({ day }) => day === activeLabel);
            const day = names[days + at];
            if (at >= 0 && day !== undefined) open([{ dimension: 'day', key: day }], conditions);
          },
        }}
      />
    </ChartCard>
  );
}
