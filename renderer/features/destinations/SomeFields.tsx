/** How many of the conversions that a destination takes go out, and when. */
import { Group, type InputWrapperProps, NumberInput, Switch } from '@mantine/core';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import type { RuleProps } from './use-rules.ts';

/** So that fields in one row are at one height, however long their hints are. */
const HINT_BELOW: NonNullable<InputWrapperProps['inputWrapperOrder']> = [
  'label',
  'input',
  'description',
  'error',
];
const NUMBERS = ['sharePercent', 'delayMinutes'] as const;

export function SomeFields({ rules, change, errorOf, leave }: RuleProps) {
  const messages = useText().destinations.some;
  const hints = { sharePercent: messages.sharePercentHint, delayMinutes: messages.delayMinutesHint };
  return (
    <Rows width="text">
      <Switch
        label={messages.firstOfClick}
        description={messages.firstOfClickHint}
        checked={rules.firstOfClick}
        onChange={(event) => {
          change({ firstOfClick: event.currentTarget.checked });
        }}
      />
      <Group align="flex-start">
        {NUMBERS.map((name) => (
          <NumberInput
            key={name}
            w={260}
            label={messages[name]}
            description={hints[name]}
            inputWrapperOrder={HINT_BELOW}
            clampBehavior="none"
            value={rules[name]}
            error={errorOf(`rules.${name}`)}
            onChange={(value) => {
              change({ [name]: value });
            }}
            onBlur={() => {
              leave(`rules.${name}`);
            }}
          />
        ))}
      </Group>
    </Rows>
  );
}
