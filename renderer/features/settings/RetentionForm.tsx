/** How long raw requests and conversions are kept. */
import { Button, Switch, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { HousekeepingView } from '../../../shared/contract/housekeeping.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormRows } from '../../ui/FormRows.tsx';
import { StaleNote } from '../../ui/StaleNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { InputPairs } from '../../ui/InputPairs.tsx';
import { checkRetention, RETENTION_NUMBERS, retentionOf, retentionValues } from './retention-values.ts';

export function RetentionForm({ view }: { readonly view: HousekeepingView }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.housekeeping;
  const draft = useDraft(retentionValues(view.retention), (values) => checkRetention(values, text));
  const update = useMutation(
    desk.housekeeping.update.mutationOptions({
      onSuccess: (after) => {
        queries.setQueryData(desk.housekeeping.get.queryKey(), after);
        notifications.show({ color: 'green', message: messages.saved });
      },
    }),
  );
  return (
    <FormRows
      onSubmit={(event) => {
        event.preventDefault();
        if (!draft.approve()) return;
        const sent = draft.values;
        update.mutate(retentionOf(sent), {
          onSuccess: (after) => {
            draft.adopt(retentionValues(after.retention), sent);
          },
        });
      }}
    >
      <InputPairs>
        {RETENTION_NUMBERS.map((name) => (
          <TextInput
            key={name}
            label={messages[name]}
            description={name.startsWith('raw') ? messages.noLimit : messages.conversionHint}
            inputMode="numeric"
            value={draft.values[name]}
            error={draft.errorOf(name)}
            onChange={(event) => {
              draft.change({ [name]: event.currentTarget.value });
            }}
            onBlur={() => {
              draft.leave(name);
            }}
          />
        ))}
        <Switch
          label={messages.daily}
          checked={draft.values.isDaily}
          onChange={(event) => {
            draft.change({ isDaily: event.currentTarget.checked });
          }}
        />
      </InputPairs>
      <StaleNote draft={draft} />
      {update.error !== null && <ErrorNote error={update.error} title={messages.notSaved} />}
      <ButtonRow>
        <Button type="submit" variant="default" disabled={!draft.isDirty} loading={update.isPending}>
          {messages.save}
        </Button>
      </ButtonRow>
    </FormRows>
  );
}
