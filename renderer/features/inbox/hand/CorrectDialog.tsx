/** Corrects, voids or restores a conversion, after a look at what that sends. */
import { Checkbox, Group, Modal, NativeSelect, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Correction } from '../../../../shared/contract/conversions.ts';
import type { ConversionView } from '../../../../shared/contract/postbacks.ts';
import { EVENTS, STATUSES } from '../../../../shared/domain/conversion/event.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useText } from '../../../ui/text-context.ts';
import { type CorrectionDraft, correctionOf, draftOf } from './correction-draft.ts';
import { HandFormEnd, TYPING_MS } from './HandFormEnd.tsx';
import { MoneyInputs } from './MoneyInputs.tsx';
import { useUndoEntry } from './use-undo-entry.ts';

interface CorrectDialogProps {
  /** Null while none is open. */
  readonly conversion: ConversionView | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function CorrectDialog({ conversion, isOpen, onClose }: CorrectDialogProps) {
  const messages = useText().byHand;
  return (
    <Modal opened={isOpen && conversion !== null} onClose={onClose} title={messages.correctTitle} size="lg">
      {conversion !== null && <CorrectForm conversion={conversion} onClose={onClose} />}
    </Modal>
  );
}

interface CorrectFormProps {
  readonly conversion: ConversionView;
  readonly onClose: () => void;
}

function CorrectForm({ conversion, onClose }: CorrectFormProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.byHand;
  const entries = useUndoEntry();
  // What it was when the dialog opened: what comes meanwhile must not change what is being typed.
  const [before] = useState(conversion);
  const [draft, setDraft] = useState(() => draftOf(before));
  const correction = correctionOf(before, draft);
  const [settled] = useDebouncedValue(draft, TYPING_MS);
  const looked = correctionOf(before, settled);
  const preview = useQuery(
    desk.conversions.previewCorrection.queryOptions({
      input: looked === null ? skipToken : { id: before.id, ...withoutWhy(looked) },
      staleTime: 0,
      gcTime: 0,
      retry: false,
    }),
  );
  const correct = useMutation(
    desk.conversions.correct.mutationOptions({
      onSuccess: (after) => {
        onClose();
        entries.offer(after, doneMessage(before, after, messages));
      },
    }),
  );
  const change = (part: Partial<CorrectionDraft>): void => {
    setDraft({ ...draft, ...part });
  };
  return (
    <Stack gap="sm">
      <Dim as="div">{messages.correctHint}</Dim>
      {before.isVoid && <Note tone="wait">{messages.isVoid}</Note>}
      <Group gap="sm" align="flex-start" grow>
        <NativeSelect
          label={messages.event}
          disabled={draft.isVoid}
          value={draft.event}
          data={EVENTS.map((each) => ({ value: each, label: text.window.eventNames[each] }))}
          onChange={({ currentTarget: { value } }) => {
            change({ event: EVENTS.find((each) => each === value) ?? draft.event });
          }}
        />
        <NativeSelect
          label={messages.status}
          disabled={draft.isVoid}
          value={draft.status}
          data={[
            ...(before.status === null ? [{ value: '', label: messages.noStatus }] : []),
            ...STATUSES.map((each) => ({ value: each, label: text.window.statuses[each] })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            change({ status: STATUSES.find((each) => each === value) ?? '' });
          }}
        />
      </Group>
      <MoneyInputs value={draft} isDisabled={draft.isVoid} onChange={change} />
      <Checkbox
        label={messages.void}
        description={messages.voidHint}
        checked={draft.isVoid}
        onChange={({ currentTarget: { checked } }) => {
          change({ isVoid: checked });
        }}
      />
      <HandFormEnd
        why={draft.why}
        onWhyChange={(why) => {
          change({ why });
        }}
        preview={preview}
        isAsked={looked !== null}
        isSettled={correction !== null && settled === draft}
        applying={correct}
        applyLabel={messages.apply}
        onApply={() => {
          if (correction !== null) correct.mutate({ id: before.id, ...correction });
        }}
        onClose={onClose}
      />
    </Stack>
  );
}

/** What is typed there sends nothing. */
function withoutWhy({ event, status, payout, currency, isVoid }: Correction): Correction {
  return { event, status, payout, currency, isVoid };
}

function doneMessage(
  before: ConversionView,
  after: ConversionView,
  messages: ReturnType<typeof useText>['byHand'],
): string {
  if (before.isVoid === after.isVoid) return messages.corrected;
  return after.isVoid ? messages.voidedToast : messages.restoredToast;
}
