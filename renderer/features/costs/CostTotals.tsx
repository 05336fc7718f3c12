/** The figures of a period. */
import type { CostFigures } from '../../../shared/contract/costs.ts';
import { MoneyTotal } from '../../ui/MoneyTotal.tsx';
import { Tone } from '../../ui/Tone.tsx';
import { Total, Totals } from '../../ui/Totals.tsx';
import { useText } from '../../ui/text-context.ts';
import { useCostFormats } from './use-cost-formats.ts';

interface CostTotalsProps {
  readonly total: CostFigures;
  readonly currency: string | null;
}

export function CostTotals({ total, currency }: CostTotalsProps) {
  const { shareOrDash } = useCostFormats();
  const messages = useText().costs;
  const money = (amount: number | null) => <MoneyTotal amount={amount} currency={currency} />;
  return (
    <Totals label={messages.totals}>
      <Total name={messages.cost} value={money(total.cost)} />
      <Total name={messages.earned} value={money(total.earned)}>
        {messages.earnedNote}
      </Total>
      <Total name={messages.onHold} value={money(total.onHold)}>
        {messages.onHoldNote}
      </Total>
      <Total
        name={messages.profit}
        value={<Tone tone={total.profit < 0 ? 'bad' : 'good'}>{money(total.profit)}</Tone>}
      />
      <Total name={messages.roi} value={shareOrDash(total.roi)} />
      <Total name={messages.costPerRegistration} value={money(total.costPerRegistration)}>
        {messages.registrationCount(total.registrations)}
      </Total>
      <Total name={messages.costPerFirstDeposit} value={money(total.costPerFirstDeposit)}>
        {messages.firstDepositCount(total.firstDeposits)}
      </Total>
    </Totals>
  );
}
