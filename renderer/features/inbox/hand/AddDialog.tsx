/** Adds a conversion whose postback never arrived, after a look at what that sends. */
import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Network } from '../../../../shared/contract/networks.ts';
import { VALUE_LIMITS } from '../../../../shared/domain/postback/value-limits.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { useDialogs } from '../../../ui/dialogs-context.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Dim } from '../../../ui/Dim.tsx';
import { useText } from '../../../ui/text-context.ts';
import { type AddDraft, additionOf, emptyAddition } from './add-draft.ts';
import { EventInputs } from './EventInputs.tsx';
import { HandFormEnd, TYPING_MS } from './HandFormEnd.tsx';
import { MoneyInputs } from './MoneyInputs.tsx';
import { useUndoEntry } from './use-undo-entry.ts';
import { withoutWhy } from './without-why.ts';

interface AddDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function AddDialog({ isOpen, onClose }: AddDialogProps) {
  const desk = useDesk();
  const messages = useText().byHand;
  const { data: networks } = useQuery(desk.networks.list.queryOptions());
  return (
    <Modal opened={isOpen} onClose={onClose} title={messages.addTitle} size="lg">
      {networks?.items.length === 0 && <NoNetwork onClose={onClose} />}
      {networks !== undefined && networks.items.length > 0 && (
        <AddForm networks={networks.items} onClose={onClose} />
      )}
    </Modal>
  );
}

function NoNetwork({ onClose }: Pick<AddDialogProps, 'onClose'>) {
  const text = useText();
  const { addNetwork } = useDialogs();
  return (
    <Stack gap="sm" align="flex-start">
      {text.byHand.noNetwork}
      <Button
        onClick={() => {
          onClose();
          addNetwork();
        }}
      >
        {text.window.palette.addNetwork}
      </Button>
    </Stack>
  );
}

interface AddFormProps extends Pick<AddDialogProps, 'onClose'> {
  readonly networks: readonly Network[];
}

function AddForm({ networks, onClose }: AddFormProps) {
  const desk = useDesk();
  const messages = useText().byHand;
  const entries = useUndoEntry();
  const [draft, setDraft] = useState(() => emptyAddition(networks));
  const addition = additionOf(draft);
  const [settled] = useDebouncedValue(draft, TYPING_MS);
  // Looked at once it is complete and nobody is typing.
  const looked = additionOf(settled);
  const preview = useQuery(
    desk.conversions.previewAdd.queryOptions({
      input: looked === null ? skipToken : withoutWhy(looked),
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
          value={draft.networkId}
          data={[
            { value: '', label: '', disabled: true },
            ...networks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            change({ networkId: value });
          }}
        />
        <EventInputs value={draft} canLackStatus onChange={change} />
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
        <DateField
          kind="moment"
          label={messages.time}
          description={messages.timeHint}
          value={draft.time}
          onChange={(time) => {
            change({ time });
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
        toDo={messages.look.addFirst}
        isSettled={addition !== null && settled === draft}
        applying={add}
        applyLabel={messages.applyAdd}
        onApply={() => {
          if (addition !== null) add.mutate(addition);
        }}
        onClose={onClose}
      />
    </Stack>
  );
}
