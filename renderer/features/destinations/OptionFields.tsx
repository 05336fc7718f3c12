/** How long to wait for an answer, and what to do when none comes. */
import { NumberInput, Switch } from '@mantine/core';
import type { Draft } from '../../ui/use-draft.ts';
import { useText } from '../../ui/text-context.ts';
import { TIMEOUT_SECONDS } from './check-destination.ts';
import type { DestinationValues } from './destination-values.ts';
import { Rows } from '../../ui/Rows.tsx';

export function OptionFields({ draft }: { readonly draft: Draft<DestinationValues> }) {
  const messages = useText().destinations.options;
  const { values, change, errorOf, leave } = draft;
  const { min, max } = TIMEOUT_SECONDS;
  return (
    <Rows width="text">
      <NumberInput
        w={220}
        label={messages.timeout}
        description={messages.timeoutHint(min, max)}
        min={min}
        max={max}
        clampBehavior="none"
        allowNegative={false}
        value={values.timeoutSeconds}
        error={errorOf('timeoutMs')}
        onChange={(timeoutSeconds) => {
          change({ timeoutSeconds });
        }}
        onBlur={() => {
          leave('timeoutMs');
        }}
      />
      <Switch
        label={messages.repeat}
        description={messages.repeatHint}
        checked={values.isSafeToRepeat}
        onChange={(event) => {
          change({ isSafeToRepeat: event.currentTarget.checked });
        }}
      />
    </Rows>
  );
}
