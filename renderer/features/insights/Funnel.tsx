/** From registration to deposit, and what the network made of it; a click shows the postbacks. */
import type { DepositTimesView, InsightFiguresView } from '../../../shared/contract/insights.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import { ChartCard } from './ChartCard.tsx';
import type { Shown } from './drill-down.ts';
import { depositRate } from './figures.ts';
import classes from './Funnel.module.css';
import { Track } from './Track.tsx';
import { useDrillDown } from './use-drill-down.ts';

const STATES = [
  ['approved', 'approved'],
  ['onHold', 'pending'],
  ['rejected', 'rejected'],
  ['unrated', 'none'],
] as const;

interface FunnelProps {
  readonly total: InsightFiguresView;
  readonly times: DepositTimesView;
  readonly shown: Shown;
}

export function Funnel({ total, times, shown }: FunnelProps) {
  const { count, percent } = useFormats();
  const messages = useText().insights;
  const { linkTo } = useDrillDown(shown);
  const rate = depositRate(total, times);
  const others = total.firstDeposits - times.registeredWithin;
  const steps = [
    ['registration', messages.registrations, total.registrations],
    ['first_deposit', messages.firstDeposits, total.firstDeposits],
    ['deposit', messages.deposits, total.deposits],
  ] as const;
  const most = Math.max(1, ...steps.map(([, , many]) => many));
  return (
    <ChartCard title={messages.funnel}>
      <dl className={classes['funnel']}>
        {steps.map(([event, name, many]) => (
          <div key={event}>
            <dt>{name}</dt>
            <dd>
              <a
                {...linkTo([{ dimension: 'event', key: event }], '-began.status:rejected')}
                className={classes['step']}
                title={messages.showOf(name)}
              >
                <Track parts={[{ kind: 'step', share: many / most }]} />
                {count(many)}
              </a>
              {event === 'registration' && rate !== null && (
                <span className={classes['note']}>{messages.makeDeposit(percent(rate))}</span>
              )}
              {event === 'first_deposit' && others > 0 && (
                <span className={classes['note']}>{messages.otherDepositors(count(others))}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes['states']}>
        {STATES.map(([figure, status]) => (
          <a key={status} {...linkTo([], `began.status:${status}`)}>
            {messages.states[figure](count(total[figure]))}
          </a>
        ))}
      </p>
    </ChartCard>
  );
}
