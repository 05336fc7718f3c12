/** What a destination is told of the money. */
import { NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useText } from '../../ui/text-context.ts';
import classes from './Destinations.module.css';
import type { RuleProps } from './use-rules.ts';

const KINDS = ['received', 'share', 'fixed'] as const;

export function MoneyFields({ rules, change, errorOf, leave }: RuleProps) {
  const words = useText().destinations.money;
  return (
    <div className={classes['options']}>
      <div>
        <div className={classes['label']}>{words.amount}</div>
        <SegmentedControl
          aria-label={words.amount}
          data={KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          value={rules.amountKind}
          onChange={(kind) => {
            change({ amountKind: KINDS.find((each) => each === kind) ?? 'received' });
          }}
        />
      </div>
      {rules.amountKind === 'share' && (
        <NumberInput
          w={220}
          label={words.percent}
          clampBehavior="none"
          value={rules.percent}
          error={errorOf('rules.percent')}
          onChange={(percent) => {
            change({ percent });
          }}
          onBlur={() => {
            leave('rules.percent');
          }}
        />
      )}
      {rules.amountKind === 'fixed' && (
        <NumberInput
          w={220}
          label={words.fixed}
          clampBehavior="none"
          value={rules.amount}
          error={errorOf('rules.amount')}
          onChange={(amount) => {
            change({ amount });
          }}
          onBlur={() => {
            leave('rules.amount');
          }}
        />
      )}
      <TextInput
        w={220}
        label={words.currency}
        description={words.currencyHint}
        placeholder={words.asCame}
        value={rules.currency}
        error={errorOf('rules.currency')}
        onChange={(event) => {
          change({ currency: event.currentTarget.value.toUpperCase().trim() });
        }}
        onBlur={() => {
          leave('rules.currency');
        }}
      />
    </div>
  );
}
