/** What holds for all postbacks of a network: fixed values, how amounts are written, what is a repeat. */
import { MultiSelect, NativeSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { AMOUNT_FORMATS } from '../../../shared/domain/money/read-amount.ts';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';
import {
  MAX_CURRENCY_LENGTH,
  REFUND_RULES,
  WINDOW_MINUTES,
} from '../../../shared/domain/postback/mapping.ts';
import { ONCE_ONLY_EVENTS } from '../../../shared/domain/conversion/identity.ts';
import { useText } from '../../ui/text-context.ts';
import { CurrencySigns } from './CurrencySigns.tsx';
import { type NetworkValues, plainValues } from './network-values.ts';
import { Rows } from '../../ui/Rows.tsx';

type Rules = Pick<NetworkValues, 'fixed' | 'amounts' | 'currencies' | 'repeats' | 'refunds' | 'notPayout'>;

interface ReadingRulesProps {
  readonly rules: Rules;
  readonly errorOf: (path: string) => string | undefined;
  readonly onChange: (part: Partial<Rules>) => void;
  readonly onLeave: (path: string) => void;
}

export function ReadingRules({ rules, errorOf, onChange, onLeave }: ReadingRulesProps) {
  const text = useText();
  const messages = text.networks.reading;
  const { fixed, amounts, repeats } = rules;
  const { eventNames, statuses } = text.window;
  return (
    <Rows gap="lg" width="form">
      <NativeSelect
        label={messages.amounts}
        description={messages.amountsHint}
        value={amounts}
        data={AMOUNT_FORMATS.map((value) => ({ value, label: messages.amountFormats[value] }))}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ amounts: AMOUNT_FORMATS.find((each) => each === value) ?? 'auto' });
        }}
      />
      <TagsInput
        label={messages.notPayout}
        description={messages.notPayoutHint}
        splitChars={[',']}
        value={rules.notPayout}
        error={errorOf('notPayout')}
        onChange={(names) => {
          onChange({ notPayout: plainValues(names) });
          onLeave('notPayout');
        }}
      />
      <NativeSelect
        label={messages.fixedEvent}
        value={fixed.event ?? ''}
        data={[
          { value: '', label: messages.fixedEventNone },
          ...EVENTS.map((value) => ({ value, label: eventNames[value] })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ fixed: { ...fixed, event: EVENTS.find((each) => each === value) ?? null } });
        }}
      />
      <NativeSelect
        label={messages.fixedStatus}
        value={fixed.status ?? ''}
        data={[
          { value: '', label: messages.fixedStatusNone },
          ...STATUSES.map((value) => ({ value, label: statuses[value] })),
        ]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ fixed: { ...fixed, status: STATUSES.find((each) => each === value) ?? null } });
        }}
      />
      <TextInput
        label={messages.fixedCurrency}
        description={messages.fixedCurrencyHint}
        maxLength={MAX_CURRENCY_LENGTH}
        value={fixed.currency ?? ''}
        error={errorOf('mapping.fixed.currency')}
        onChange={(event) => {
          const code = event.currentTarget.value.trim().toUpperCase();
          onChange({ fixed: { ...fixed, currency: code === '' ? null : code } });
        }}
        onBlur={() => {
          onLeave('mapping.fixed.currency');
        }}
      />
      <CurrencySigns
        signs={rules.currencies}
        error={errorOf('mapping.currencies')}
        onChange={(currencies) => {
          onChange({ currencies });
          onLeave('mapping.currencies');
        }}
      />
      <MultiSelect
        label={messages.once}
        description={messages.onceHint}
        value={repeats.oncePerClick}
        data={EVENTS.map((value) => ({ value, label: eventNames[value] }))}
        onChange={(chosen) => {
          onChange({
            repeats: { ...repeats, oncePerClick: EVENTS.filter((event) => chosen.includes(event)) },
          });
        }}
      />
      <MultiSelect
        label={messages.several}
        description={messages.severalHint}
        value={repeats.severalWithIds}
        data={ONCE_ONLY_EVENTS.map((value) => ({ value, label: eventNames[value] }))}
        onChange={(chosen) => {
          onChange({
            repeats: { ...repeats, severalWithIds: EVENTS.filter((event) => chosen.includes(event)) },
          });
        }}
      />
      <NativeSelect
        label={messages.refunds}
        description={messages.refundsHint}
        value={rules.refunds}
        data={REFUND_RULES.map((value) => ({ value, label: messages.refundRules[value] }))}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ refunds: REFUND_RULES.find((each) => each === value) ?? 'newSum' });
        }}
      />
      <NumberInput
        label={messages.window}
        description={messages.windowUnit}
        min={WINDOW_MINUTES.min}
        max={WINDOW_MINUTES.max}
        allowDecimal={false}
        value={repeats.windowMinutes}
        error={errorOf('mapping.repeats.windowMinutes')}
        onChange={(minutes) => {
          onChange({ repeats: { ...repeats, windowMinutes: typeof minutes === 'number' ? minutes : -1 } });
          onLeave('mapping.repeats.windowMinutes');
        }}
      />
    </Rows>
  );
}
