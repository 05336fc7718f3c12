/** What counts as success: the status, and what must or must not stand in the answer. */
import { TagsInput, TextInput } from '@mantine/core';
import { useText } from '../../ui/text-context.ts';
import { Rows } from '../../ui/Rows.tsx';
import type { RuleProps } from './use-rules.ts';

export function SuccessFields({ rules, change, errorOf, leave }: RuleProps) {
  const messages = useText().destinations.success;
  return (
    <Rows width="text">
      <TextInput
        w={220}
        label={messages.statuses}
        description={messages.statusesHint}
        value={rules.statuses}
        error={errorOf('rules.success.statuses')}
        spellCheck={false}
        onChange={(event) => {
          change({ statuses: event.currentTarget.value });
        }}
        onBlur={() => {
          leave('rules.success.statuses');
        }}
      />
      <TagsInput
        label={messages.contains}
        description={messages.containsHint}
        splitChars={[]}
        value={[...rules.contains]}
        error={errorOf('rules.success.contains')}
        onChange={(contains) => {
          change({ contains });
          leave('rules.success.contains');
        }}
      />
      <TagsInput
        label={messages.lacks}
        description={messages.lacksHint}
        splitChars={[]}
        value={[...rules.lacks]}
        error={errorOf('rules.success.lacks')}
        onChange={(lacks) => {
          change({ lacks });
          leave('rules.success.lacks');
        }}
      />
    </Rows>
  );
}
