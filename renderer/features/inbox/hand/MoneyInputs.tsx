/** An amount with its currency, as a person types them. */
import { Group, NumberInput, TextInput } from '@mantine/core';
import { useText } from '../../../ui/text-context.ts';
import { isCurrency, type MoneyDraft, MOST_PAYOUT } from './money-draft.ts';

interface MoneyInputsProps {
  readonly value: MoneyDraft;
  readonly isDisabled?: boolean;
  readonly onChange: (part: Partial<MoneyDraft>) => void;
}

export function MoneyInputs({ value, isDisabled = false, onChange }: MoneyInputsProps) {
  const messages = useText().byHand;
  const isCurrencyWrong = value.currency !== '' && !isCurrency(value.currency);
  return (
    <Group gap="sm" align="flex-start" grow>
      <NumberInput
        label={messages.payout}
        description={messages.payoutHint}
        min={0}
        max={MOST_PAYOUT}
        decimalScale={6}
        hideControls
        disabled={isDisabled}
        value={value.payout}
        onChange={(payout) => {
          onChange({ payout });
        }}
      />
      <TextInput
        label={messages.currency}
        description="USD, EUR, USDT"
        disabled={isDisabled}
        value={value.currency}
        error={isCurrencyWrong ? messages.currencyWrong : undefined}
        onChange={(event) => {
          onChange({ currency: event.currentTarget.value.toUpperCase().trim() });
        }}
      />
    </Group>
  );
}
