/** The figures of a period. */
import type { CostFigures } from '../../../shared/contract/costs.ts';
import { count } from '../../ui/count.ts';
import { Tone } from '../../ui/Tone.tsx';
import { useText } from '../../ui/text-context.ts';
import { moneyOrDash, shareOrDash } from './cost-money.ts';
import classes from './CostTotals.module.css';

interface CostTotalsProps {
  readonly total: CostFigures;
  readonly currency: string | null;
}

export function CostTotals({ total, currency }: CostTotalsProps) {
  const messages = useText().costs;
  const money = (amount: number | null): string => moneyOrDash(amount, currency);
  return (
    <dl className={classes['totals']} aria-label={messages.totals}>
      <Total name={messages.cost}>{money(total.cost)}</Total>
      <Total name={messages.earned} note={messages.earnedNote}>
        {money(total.earned)}
      </Total>
      <Total name={messages.onHold} note={messages.onHoldNote}>
        {money(total.onHold)}
      </Total>
      <Total name={messages.profit}>
        <Tone tone={total.profit < 0 ? 'bad' : 'good'}>{money(total.profit)}</Tone>
      </Total>
      <Total name={messages.roi}>{shareOrDash(total.roi)}</Total>
      <Total
        name={messages.costPerRegistration}
        note={`${count(total.registrations)} ${messages.registrations.toLowerCase()}`}
      >
        {money(total.costPerRegistration)}
      </Total>
      <Total
        name={messages.costPerFirstDeposit}
        note={`${count(total.firstDeposits)} ${messages.firstDeposits.toLowerCase()}`}
      >
        {money(total.costPerFirstDeposit)}
      </Total>
    </dl>
  );
}

interface TotalProps {
  readonly name: string;
  readonly note?: string;
  readonly children: React.ReactNode;
}

function Total({ name, note, children }: TotalProps) {
  return (
    <div className={classes['total']}>
      <dt>{name}</dt>
      <dd>
        <span className={classes['figure']}>{children}</span>
        {note !== undefined && <span className={classes['note']}>{note}</span>}
      </dd>
    </div>
  );
}
