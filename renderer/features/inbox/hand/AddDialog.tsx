/** Adds a conversion whose postback never arrived, after a look at what that sends. */
import { Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EVENTS, STATUSES } from '../../../../shared/domain/conversion/event.ts';
import { VALUE_LIMITS } from '../../../../shared/domain/postback/value-limits.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { useText } from '../../../ui/text-context.ts';
import { type AddDraft, additionOf, EMPTY_ADDITION } from './add-draft.ts';
import { HandFormEnd, TYPING_MS } from './HandFormEnd.tsx';
import { MoneyInputs } from './MoneyInputs.tsx';
import { useUndoEntry } from './use-undo-entry.ts';

interface AddDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function AddDialog({ isOpen, onClose }: AddDialogProps) {
  const messages = useText().byHand;
  return (
    <Modal opened={isOpen} onClose={onClose} title={messages.addTitle} size="lg">
      <AddForm onClose={onClose} />
    </Modal>
  );
}

function AddForm({ onClose }: Pick<AddDialogProps, 'onClose'>) {
  const desk = useDesk();
  const text = useText();
  const messages = text.byHand;
  const entries = useUndoEntry();
  const networks = useQuery(desk.networks.list.queryOptions()).data?.items ?? [];
  const [only, ...others] = networks;
  const [draft, setDraft] = useState(EMPTY_ADDITION);
  // With one network there is nothing to choose.
  const filled =
    draft.networkId === '' && only !== undefined && others.length === 0
      ? { ...draft, networkId: only.id }
      : draft;
  const [settled] = useDebouncedValue(draft, TYPING_MS);
  const addition = additionOf(filled);
  // Looked at once it is complete and nobody is typing.
  const looked = settled === draft ? addition : null;
  const preview = useQuery(
    desk.conversions.previewAdd.queryOptions({
      input: looked ?? skipToken,
      staleTime: 0,
      gcTime: 0,
      retry: false,
    }),
  );
  const add = useMutation(
    desk.conversions.add.mutationOptions({
      onSuccess: (added) => {
        onClose();
        entries.offer(added, messages.added);
      },
    }),
  );
  const change = (part: Partial<AddDraft>): void => {
    setDraft({ ...draft, ...part });
  };
  return (
    <Stack gap="sm">
      <Dim as="div">{messages.addHint}</Dim>
      <Group gap="sm" align="flex-start" grow>
        <NativeSelect
          label={messages.network}
          value={filled.networkId}
          data={[
            { value: '', label: '', disabled: true },
            ...networks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            change({ networkId: value });
          }}
        />
        <NativeSelect
          label={messages.event}
          value={draft.event}
          data={EVENTS.map((each) => ({ value: each, label: text.window.eventNames[each] }))}
          onChange={({ currentTarget: { value } }) => {
            change({ event: EVENTS.find((each) => each === value) ?? draft.event });
          }}
        />
        <NativeSelect
          label={messages.status}
          value={draft.status}
          data={[
            { value: '', label: messages.noStatus },
            ...STATUSES.map((each) => ({ value: each, label: text.window.statuses[each] })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            change({ status: STATUSES.find((each) => each === value) ?? '' });
          }}
        />
      </Group>
      <TextInput
        label={messages.clickId}
        description={messages.clickIdHint}
        maxLength={VALUE_LIMITS.clickId}
        spellCheck={false}
        value={draft.clickId}
        onChange={({ currentTarget: { value } }) => {
          change({ clickId: value });
        }}
      />
      <MoneyInputs value={draft} onChange={change} />
      <Group gap="sm" align="flex-start" grow>
        <TextInput
          label={messages.transactionId}
          description={messages.transactionIdHint}
          maxLength={VALUE_LIMITS.transactionId}
          spellCheck={false}
          value={draft.transactionId}
          onChange={({ currentTarget: { value } }) => {
            change({ transactionId: value });
          }}
        />
        <TextInput
          type="datetime-local"
          label={messages.time}
          description={messages.timeHint}
          value={draft.time}
          onChange={({ currentTarget: { value } }) => {
            change({ time: value });
          }}
        />
      </Group>
      <HandFormEnd
        why={draft.why}
        onWhyChange={(why) => {
          change({ why });
        }}
        preview={preview}
        isAsked={looked !== null}
        isSettled={looked !== null}
        applying={add}
        applyLabel={messages.applyAdd}
        onApply={() => {
          if (looked !== null) add.mutate(looked);
        }}
        onClose={onClose}
      />
    </Stack>
  );
}
