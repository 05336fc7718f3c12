/** From registration to deposit, and what the network made of it. */
import type { InsightFiguresView } from '../../../shared/contract/insights.ts';
import { count } from '../../ui/count.ts';
import { percent } from '../../ui/percent.ts';
import { useText } from '../../ui/text-context.ts';
import { depositRate } from './figures.ts';
import classes from './Insights.module.css';

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
    <section className={classes['card']} aria-label={messages.funnel}>
      <h2 className={classes['title']}>{messages.funnel}</h2>
      <dl className={classes['funnel']}>
        {steps.map(([name, many, note]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className={classes['track']} aria-hidden>
                <span className={classes['step']} style={{ width: `${(100 * many) / most}%` }} />
              </span>
              {count(many)}
              {note !== '' && <span className={classes['note']}>{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes['note']}>{messages.states(...states)}</p>
    </section>
  );
}
