/** What counts as success: the status, and what the text of the response must or must not say. */
import { Select, TagsInput, TextInput } from '@mantine/core';
import { ERROR_TEXT_RULES } from '../../../shared/domain/forward/success.ts';
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
      <Select
        label={messages.errorText}
        description={messages.errorTextHint}
        maw={420}
        allowDeselect={false}
        data={ERROR_TEXT_RULES.map((rule) => ({ value: rule, label: messages.errorTextRules[rule] }))}
        value={rules.errorText}
        onChange={(value) => {
          const errorText = ERROR_TEXT_RULES.find((each) => each === value);
          if (errorText !== undefined) change({ errorText });
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
