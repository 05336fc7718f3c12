/** What a destination is told of the money. */
import { NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useText } from '../../ui/text-context.ts';
import { Label } from '../../ui/Label.tsx';
import { Rows } from '../../ui/Rows.tsx';
import type { RuleProps } from './use-rules.ts';

const KINDS = ['received', 'share', 'fixed'] as const;

export function MoneyFields({ rules, change, errorOf, leave }: RuleProps) {
  const messages = useText().destinations.money;
  return (
    <Rows width="text">
      <div>
        <Label as="div">{messages.amount}</Label>
        <SegmentedControl
          aria-label={messages.amount}
          data={KINDS.map((kind) => ({ value: kind, label: messages.kinds[kind] }))}
          value={rules.amountKind}
          onChange={(kind) => {
            change({ amountKind: KINDS.find((each) => each === kind) ?? 'received' });
          }}
        />
      </div>
      {rules.amountKind === 'share' && (
        <NumberInput
          w={220}
          label={messages.percent}
          clampBehavior="none"
          value={rules.percent}
          error={errorOf('rules.amount.percent')}
          onChange={(percent) => {
            change({ percent });
          }}
          onBlur={() => {
            leave('rules.amount.percent');
          }}
        />
      )}
      {rules.amountKind === 'fixed' && (
        <NumberInput
          w={220}
          label={messages.fixed}
          clampBehavior="none"
          value={rules.amount}
          error={errorOf('rules.amount.amount')}
          onChange={(amount) => {
            change({ amount });
          }}
          onBlur={() => {
            leave('rules.amount.amount');
          }}
        />
      )}
      <TextInput
        w={220}
        label={messages.currency}
        description={messages.currencyHint}
        placeholder={messages.asCame}
        value={rules.currency}
        error={errorOf('rules.currency')}
        onChange={(event) => {
          change({ currency: event.currentTarget.value.toUpperCase().trim() });
        }}
        onBlur={() => {
          leave('rules.currency');
        }}
      />
    </Rows>
  );
}
