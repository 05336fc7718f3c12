/** Asked once of a destination from before it could hear of later changes. */
import { Button, Group } from '@mantine/core';
import type { DestinationPreset } from '../../../shared/domain/forward/destination-preset.ts';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';
import { withLaterChanges } from './rule-values.ts';
import type { RuleProps } from './use-rules.ts';

interface LaterChangesQuestionProps extends Pick<RuleProps, 'rules' | 'change'> {
  readonly preset: DestinationPreset;
}

export function LaterChangesQuestion({ rules, change, preset }: LaterChangesQuestionProps) {
  const messages = useText().destinations.laterChanges;
  const usual = preset.rules?.laterChanges ?? 'never';
  if (rules.laterChanges !== null || usual === 'never') return null;
  return (
    <Note tone="wait" title={messages.question}>
      {messages.questionWhat}
      <Group gap="xs" mt="xs">
        <Button
          size="xs"
          onClick={() => {
            change(withLaterChanges(rules, usual, preset));
          }}
        >
          {messages.yes}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            change(withLaterChanges(rules, 'never', preset));
          }}
        >
          {messages.no}
        </Button>
      </Group>
    </Note>
  );
}
