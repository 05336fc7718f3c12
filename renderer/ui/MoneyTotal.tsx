/** An amount as a figure, with the code of its currency small beside it. */
import { formatAmount } from './money.ts';
import classes from './MoneyTotal.module.css';

interface MoneyTotalProps {
  /** Null where there is nothing to say. */
  readonly amount: number | null;
  readonly currency: string | null;
}

export function MoneyTotal({ amount, currency }: MoneyTotalProps) {
  if (amount === null || currency === null) return '–';
  return (
    <>
      {formatAmount(amount, currency)} <span className={classes['code']}>{currency}</span>
    </>
  );
}
