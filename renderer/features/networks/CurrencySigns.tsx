/** What a network writes for a currency where that is no code: `$=USD`. */
import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { valueKey } from '../../../shared/domain/postback/mapping.ts';
import { parseCurrency } from '../../../shared/domain/money/currency.ts';
import { useText } from '../../ui/text-context.ts';

interface CurrencySignsProps {
  readonly signs: Readonly<Record<string, string>>;
  /** What is wrong with those that are kept, if anything. */
  readonly error: string | undefined;
  readonly onChange: (signs: Readonly<Record<string, string>>) => void;
}

export function CurrencySigns({ signs, error, onChange }: CurrencySignsProps) {
  const messages = useText().networks.reading;
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <TagsInput
      label={messages.currencySigns}
      description={messages.currencySignsHint}
      value={Object.entries(signs).map(([sign, code]) => `${sign}=${code}`)}
      error={wrong === null ? error : messages.currencySignWrong(wrong)}
      onChange={(typed) => {
        const read = typed.map(readSign);
        const bad = typed.find((_, index) => read[index] === null);
        setWrong(bad ?? null);
        onChange(Object.fromEntries(read.filter((each) => each !== null)));
      }}
    />
  );
}

/** `$=usd` as sign and code; null when it is none. */
function readSign(typed: string): readonly [sign: string, code: string] | null {
  const cut = typed.lastIndexOf('=');
  const sign = valueKey(typed.slice(0, Math.max(0, cut)));
  const code = parseCurrency(typed.slice(cut + 1));
  return sign === '' || code === null ? null : [sign, code];
}
