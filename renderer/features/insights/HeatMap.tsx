/** At which hours of which weekdays conversions come; a click on a cell shows their postbacks. */
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import { ChartCard } from './ChartCard.tsx';
import type { Shown } from './drill-down.ts';
import classes from './HeatMap.module.css';
import { HeatLegend } from './Legend.tsx';
import { useDrillDown } from './use-drill-down.ts';
import { useInsights } from './use-insights.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const STEPS = 4;

export function HeatMap({ shown }: { readonly shown: Shown }) {
  const messages = useText().insights;
  const { shortWeekday } = useFormats();
  const dayNames = WEEKDAYS.map(shortWeekday);
  const { data } = useInsights(shown.span, shown.timeZone, ['weekday', 'hour']);
  const { linkTo } = useDrillDown(shown);
  const counts = new Map((data?.groups ?? []).map(({ keys, conversions }) => [keys.join(' '), conversions]));
  const most = Math.max(1, ...counts.values());
  return (
    <ChartCard title={messages.heatMap} legend={<HeatLegend few={messages.few} many={messages.many} />}>
      <div className={classes['scroll']} tabIndex={0} role="group" aria-label={messages.heatMap}>
        <table className={classes['heat']}>
          <thead>
            <tr>
              <td />
              {HOURS.map((hour) => (
                <th key={hour} scope="col">
                  {String(hour).padStart(2, '0')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {WEEKDAYS.map((day, index) => (
              <tr key={day}>
                <th scope="row">{dayNames[index]}</th>
                {HOURS.map((hour) => {
                  const many = counts.get(`${day} ${hour}`) ?? 0;
                  const step = Math.ceil((many / most) * STEPS);
                  const title = messages.heatOf(dayNames[index] ?? '', hour, String(many));
                  return (
                    <td key={hour} data-step={step} title={title}>
                      {many > 0 && (
                        // By keyboard the same is reached through groups by weekday and hour, without 168 stops.
                        <a
                          {...linkTo([
                            { dimension: 'weekday', key: String(day) },
                            { dimension: 'hour', key: String(hour) },
                          ])}
                          tabIndex={-1}
                          className={classes['cell']}
                          aria-label={title}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ChartCard>
  );
}
