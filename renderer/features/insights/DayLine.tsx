/** What was earned each day, over the days before; a click on a day shows its postbacks. */
import { CompositeChart } from '@mantine/charts';
import type { ReactNode } from 'react';
import type { Insights } from '../../../shared/contract/insights.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import { ChartCard } from './ChartCard.tsx';
import { DayTip } from './DayTip.tsx';
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

const HEIGHT = 270;

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
  const shownDays = names.slice(days);
  const data = shownDays.map((day, index) => ({
    day: calendarDay(day),
    [messages.theseDays]: valueIn(now, day),
    [messages.daysBefore]: valueIn(before, names[index]),
  }));
  const title = currency === null ? messages.depositsPerDay : messages.earnedPerDay;
  const conditions =
    currency === null
      ? 'began.event:first_deposit -began.status:rejected'
      : 'began.status:approved,none -began.currency:none';
  const tipAt = (at: number): ReactNode => {
    const day = shownDays[at];
    return day === undefined ? null : (
      <DayTip
        day={day}
        figures={now.groups.find(({ keys }) => keys[0] === day)}
        now={valueIn(now, day)}
        before={valueIn(before, names[at])}
        currency={currency}
      />
    );
  };
  return (
    <ChartCard title={title}>
      <CompositeChart
        h={HEIGHT}
        data={data}
        dataKey="day"
        curveType="linear"
        withLegend
        withDots={days === 1}
        areaProps={{ fillOpacity: 0.1 }}
        series={[
          { name: messages.daysBefore, type: 'line', color: 'var(--desk-skip-mark)', strokeDasharray: '4 4' },
          { name: messages.theseDays, type: 'area', color: 'var(--desk-good-mark)' },
        ]}
        tooltipProps={{
          content: ({ active, label }) => (active ? tipAt(data.findIndex(({ day }) => day === label)) : null),
        }}
        valueFormatter={(value) => (currency === null ? count(value) : formatAmount(value, currency))}
        xAxisProps={{ minTickGap: 28 }}
        yAxisProps={{ width: 80 }}
        composedChartProps={{
          onClick: ({ activeLabel }) => {
            const at = data.findIndex(({ day }) => day === activeLabel);
            const day = shownDays[at];
            if (day !== undefined) open([{ dimension: 'day', key: day }], conditions);
          },
        }}
      />
    </ChartCard>
  );
}
