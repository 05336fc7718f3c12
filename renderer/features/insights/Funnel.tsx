/** From registration to deposit, and what the network made of it. */
import type { InsightFiguresView } from '../../../shared/contract/insights.ts';
import { count } from '../../ui/count.ts';
import { percent } from '../../ui/percent.ts';
import { useText } from '../../ui/text-context.ts';
import { depositRate } from './figures.ts';
import { ChartCard } from './ChartCard.tsx';
import classes from './Funnel.module.css';
import { Track } from './Track.tsx';

export function Funnel({ total }: { readonly total: InsightFiguresView }) {
  const messages = useText().insights;
  const rate = depositRate(total);
  const steps = [
    [messages.registrations, total.registrations, rate === null ? '' : messages.makeDeposit(percent(rate))],
    [messages.firstDeposits, total.firstDeposits, ''],
    [messages.deposits, total.deposits, ''],
  ] as const;
  const most = Math.max(1, ...steps.map(([, many]) => many));
  const states = [
    count(total.approved),
    count(total.onHold),
    count(total.rejected),
    count(total.unrated),
  ] as const;
  return (
    <ChartCard title={messages.funnel}>
      <dl className={classes['funnel']}>
        {steps.map(([name, many, note]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Track parts={[{ kind: 'step', share: many / most }]} />
              {count(many)}
              {note !== '' && <span className={classes['note']}>{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes['note']}>{messages.states(...states)}</p>
    </ChartCard>
  );
}
