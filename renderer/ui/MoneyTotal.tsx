/** An amount as a figure, with the code of its currency small beside it. */
import classes from './MoneyTotal.module.css';
import { useFormats } from './use-formats.ts';

interface MoneyTotalProps {
  /** Null where there is nothing to say. */
  readonly amount: number | null;
  readonly currency: string | null;
}

export function MoneyTotal({ amount, currency }: MoneyTotalProps) {
  const { formatAmount } = useFormats();
  if (amount === null || currency === null) return '–';
  return (
    <>
      {formatAmount(amount, currency)} <span className={classes['code']}>{currency}</span>
    </>
  );
}
