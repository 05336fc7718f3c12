/** What counts as success: the status, and what must or must not stand in the answer. */
import { TagsInput, TextInput } from '@mantine/core';
import { useText } from '../../ui/text-context.ts';
import classes from './Destinations.module.css';
import type { RuleProps } from './use-rules.ts';

export function SuccessFields({ rules, change, errorOf, leave }: RuleProps) {
  const words = useText().destinations.success;
  return (
    <div className={classes['options']}>
      <TextInput
        w={220}
        label={words.statuses}
        description={words.statusesHint}
        value={rules.statuses}
        error={errorOf('rules.statuses')}
        spellCheck={false}
        onChange={(event) => {
          change({ statuses: event.currentTarget.value });
        }}
        onBlur={() => {
          leave('rules.statuses');
        }}
      />
      <TagsInput
        label={words.contains}
        description={words.containsHint}
        splitChars={[]}
        value={[...rules.contains]}
        onChange={(contains) => {
          change({ contains });
        }}
      />
      <TagsInput
        label={words.lacks}
        description={words.lacksHint}
        splitChars={[]}
        value={[...rules.lacks]}
        onChange={(lacks) => {
          change({ lacks });
        }}
      />
    </div>
  );
}
