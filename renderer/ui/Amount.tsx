/** An amount with its currency small beside it; one without a currency says so, and a rejected one is struck. */
import { Clock } from 'lucide-react';
import type { ConversionStatus } from '../../shared/domain/conversion/event.ts';
import classes from './Amount.module.css';
import { useFormats } from './use-formats.ts';
import { useText } from './text-context.ts';

interface AmountProps {
  readonly amount: number | null;
  readonly currency: string | null;
  readonly status: ConversionStatus | null;
}

export function Amount({ amount, currency, status }: AmountProps) {
  const { formatAmount } = useFormats();
  const text = useText().window;
  if (amount === null) return <span className={classes['none']}>{text.shared.unknown}</span>;
  return (
    <span className={classes['amount']} data-status={status ?? undefined}>
      {status === 'pending' && <Clock size={13} aria-label={text.statuses.pending} />}
      <span>
        {formatAmount(amount, currency)}{' '}
        <span className={classes['currency']} data-missing={currency === null || undefined}>
          {currency ?? text.shared.noCurrency}
        </span>
      </span>
    </span>
  );
}
