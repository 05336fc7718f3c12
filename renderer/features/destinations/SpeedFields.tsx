/** How fast, how old, and what else a request may do. */
import { Group, NumberInput, Switch, TextInput } from '@mantine/core';
import { useText } from '../../ui/text-context.ts';
import classes from './Destinations.module.css';
import type { RuleProps, RuleNumber } from './use-rules.ts';

const NUMBERS: readonly RuleNumber[] = ['concurrency', 'perSecond', 'maxAgeDays'];

export function SpeedFields(props: RuleProps) {
  const { rules, change } = props;
  const words = useText().destinations.speed;
  return (
    <div className={classes['options']}>
      <Group align="flex-start">
        {NUMBERS.map((name) => (
          <RuleNumberField key={name} {...props} name={name} />
        ))}
      </Group>
      <Switch
        label={words.leavesOutEmpty}
        description={words.leavesOutEmptyHint}
        checked={rules.leavesOutEmpty}
        onChange={(event) => {
          change({ leavesOutEmpty: event.currentTarget.checked });
        }}
      />
      <Switch
        label={words.followsRedirects}
        description={words.followsRedirectsHint}
        checked={rules.followsRedirects}
        onChange={(event) => {
          change({ followsRedirects: event.currentTarget.checked });
        }}
      />
      <Group align="flex-end">
        <TextInput
          w={220}
          label={words.testMark}
          description={words.testMarkHint}
          placeholder="status"
          value={rules.testMarkName}
          spellCheck={false}
          onChange={(event) => {
            change({ testMarkName: event.currentTarget.value });
          }}
        />
        <TextInput
          w={220}
          aria-label={words.testMarkValue}
          placeholder="test"
          value={rules.testMarkValue}
          spellCheck={false}
          onChange={(event) => {
            change({ testMarkValue: event.currentTarget.value });
          }}
        />
      </Group>
    </div>
  );
}

function RuleNumberField({ name, rules, change, errorOf, leave }: RuleProps & { readonly name: RuleNumber }) {
  const words = useText().destinations.speed;
  return (
    <NumberInput
      w={200}
      label={words[name]}
      description={words.hints[name]}
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
  );
}
