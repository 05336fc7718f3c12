/** The one currency of all totals and conditions. */
import type { RateChange, RatesView } from '../../../../shared/contract/rates.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { SearchSelect } from '../../../ui/SearchSelect.tsx';
import { useFormats } from '../../../ui/use-formats.ts';
import { useText } from '../../../ui/text-context.ts';
import { countedIn } from './counted-in.ts';

interface CurrencyChoiceProps {
  readonly view: RatesView;
  readonly onLook: (change: RateChange) => void;
}

const NONE = 'none';

export function CurrencyChoice({ view: { currency }, onLook }: CurrencyChoiceProps) {
  const { currencyName } = useFormats();
  const messages = useText().rates;
  return (
    <>
      <SearchSelect
        label={messages.currency}
        data={[{ value: NONE, label: messages.none }, ...countedIn(currencyName)]}
        value={currency ?? NONE}
        onChange={(chosen) => {
          if (chosen !== null && chosen !== (currency ?? NONE))
            onLook({ kind: 'currency', currency: chosen === NONE ? null : chosen });
        }}
      />
      {currency === null && <Dim as="p">{messages.withoutCurrency}</Dim>}
    </>
  );
}
