/** Changes the receiver's limits, each within its range. */
import { Button, Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReceiverLimits, SENDER_HEADERS, usualLimits } from '../../../shared/contract/receiver.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { StaleNote } from '../../ui/StaleNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { checkLimits, LIMIT_NAMES, limitsOf, limitValues } from './limit-values.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { InputPairs } from '../../ui/InputPairs.tsx';
import { FormRows } from '../../ui/FormRows.tsx';

export function LimitsForm({ limits }: { readonly limits: ReceiverLimits }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.receiver;
  const draft = useDraft(limitValues(limits), (values) => checkLimits(values, text));
  const update = useMutation(
    desk.receiver.update.mutationOptions({
      onSuccess: (view) => {
        queries.setQueryData(desk.receiver.get.queryKey(), view);
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
        update.mutate(limitsOf(sent), {
          onSuccess: (view) => {
            draft.adopt(limitValues(view.limits), sent);
          },
        });
      }}
    >
      <InputPairs>
        {LIMIT_NAMES.map((name) => (
          <TextInput
            key={name}
            label={messages.limits[name].label}
            description={messages.limits[name].hint}
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
        <Select
          label={messages.senderHeader}
          description={messages.senderHeaderHint}
          data={[...SENDER_HEADERS]}
          value={draft.values.senderHeader}
          allowDeselect={false}
          onChange={(value) => {
            draft.change({
              senderHeader: SENDER_HEADERS.find((each) => each === value) ?? usualLimits.senderHeader,
            });
          }}
        />
      </InputPairs>
      <StaleNote draft={draft} />
      {update.error !== null && <ErrorNote error={update.error} title={messages.failed} />}
      <ButtonRow>
        <Button type="submit" variant="default" disabled={!draft.isDirty} loading={update.isPending}>
          {messages.save}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            draft.change(limitValues(usualLimits));
          }}
        >
          {messages.usual}
        </Button>
      </ButtonRow>
    </FormRows>
  );
}
