/** Cost and profit of each day; a click on a day shows its postbacks. */
import { BarChart } from '@mantine/charts';
import type { CostReport } from '../../../shared/contract/costs.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { ChartCard } from '../insights/ChartCard.tsx';
import { useText } from '../../ui/text-context.ts';
import { useCostDrillDown } from './use-cost-drill-down.ts';
import { addDays } from '../../../shared/domain/report/zone-days.ts';

const HEIGHT = 240;

export function CostChart({ report }: { readonly report: CostReport }) {
  const { calendarDay, formatAmount } = useFormats();
  const messages = useText().costs;
  const { currency } = report;
  const { open } = useCostDrillDown(report);
  const ofDay = new Map(report.days.map((figures) => [figures.day, figures]));
  const days: string[] = [];
  for (let day = report.from; day <= report.to; day = addDays(day, 1)) days.push(day);
  const data = days.map((day) => ({
    day: calendarDay(day),
    [messages.cost]: ofDay.get(day)?.cost ?? 0,
    [messages.profit]: ofDay.get(day)?.profit ?? 0,
  }));
  return (
    <ChartCard title={messages.chart}>
      <BarChart
        h={HEIGHT}
        data={data}
        dataKey="day"
        withLegend
        series={[
          { name: messages.cost, color: 'var(--desk-skip-mark)' },
          { name: messages.profit, color: 'var(--desk-good-mark)' },
        ]}
        valueFormatter={(value) => formatAmount(value, currency)}
        yAxisProps={{ width: 80 }}
        barChartProps={{
          onClick: ({ activeLabel }) => {
            const day = days[data.findIndex((each) => each.day === activeLabel)];
            if (day !== undefined) open([{ dimension: 'day', key: day }]);
          },
        }}
      />
    </ChartCard>
  );
}
