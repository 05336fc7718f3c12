/** How fast, how old, and what else a request may do. */
import { Group, NumberInput, Switch, TextInput } from '@mantine/core';
import { useText } from '../../ui/text-context.ts';
import { Rows } from '../../ui/Rows.tsx';
import type { RuleProps, RuleNumber } from './use-rules.ts';

const NUMBERS: readonly RuleNumber[] = ['concurrency', 'perSecond', 'maxAgeDays'];

export function SpeedFields(props: RuleProps) {
  const { rules, change, errorOf, leave } = props;
  const messages = useText().destinations.speed;
  return (
    <Rows width="text">
      <Group align="flex-start">
        {NUMBERS.map((name) => (
          <RuleNumberField key={name} {...props} name={name} />
        ))}
      </Group>
      <Switch
        label={messages.leavesOutEmpty}
        description={messages.leavesOutEmptyHint}
        checked={rules.leavesOutEmpty}
        onChange={(event) => {
          change({ leavesOutEmpty: event.currentTarget.checked });
        }}
      />
      <Switch
        label={messages.followsRedirects}
        description={messages.followsRedirectsHint}
        checked={rules.followsRedirects}
        onChange={(event) => {
          change({ followsRedirects: event.currentTarget.checked });
        }}
      />
      <Group align="flex-end">
        <TextInput
          w={220}
          label={messages.testMark}
          description={messages.testMarkHint}
          placeholder="status"
          value={rules.testMarkName}
          error={errorOf('rules.testMark.name')}
          spellCheck={false}
          onBlur={() => {
            leave('rules.testMark.name');
          }}
          onChange={(event) => {
            change({ testMarkName: event.currentTarget.value });
          }}
        />
        <TextInput
          w={220}
          aria-label={messages.testMarkValue}
          placeholder="test"
          value={rules.testMarkValue}
          error={errorOf('rules.testMark.value')}
          spellCheck={false}
          onBlur={() => {
            leave('rules.testMark.value');
          }}
          onChange={(event) => {
            change({ testMarkValue: event.currentTarget.value });
          }}
        />
      </Group>
    </Rows>
  );
}

function RuleNumberField({ name, rules, change, errorOf, leave }: RuleProps & { readonly name: RuleNumber }) {
  const path = name === 'maxAgeDays' ? 'rules.maxAgeHours' : `rules.${name}`;
  const messages = useText().destinations.speed;
  return (
    <NumberInput
      w={200}
      label={messages[name]}
      description={messages.hints[name]}
      clampBehavior="none"
      value={rules[name]}
      error={errorOf(path)}
      onChange={(value) => {
        change({ [name]: value });
      }}
      onBlur={() => {
        leave(path);
      }}
    />
  );
}
