/** Gives free space in the database back to the disk: asked before, with how far it is, and a way out. */
import { Button, Progress, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { HousekeepingView } from '../../../shared/contract/housekeeping.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';

interface CompactProps {
  readonly view: HousekeepingView;
}

export function CompactButton({ view }: CompactProps) {
  const { megabytes } = useFormats();
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().housekeeping;
  const [isAsked, setAsked] = useState(false);
  const compact = useMutation(
    desk.housekeeping.compact.mutationOptions({
      onSuccess: (after) => {
        queries.setQueryData(desk.housekeeping.get.queryKey(), after);
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.notCompacted, message: error.message });
      },
    }),
  );
  return (
    <>
      <Button
        variant="default"
        disabled={!view.canCompact || view.freeBytes === 0 || view.compacting?.kind === 'running'}
        loading={compact.isPending}
        onClick={() => {
          setAsked(true);
        }}
      >
        {messages.compact}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        title={messages.compactConfirmTitle}
        message={messages.compactConfirm(megabytes(view.freeBytes))}
        action={messages.compactAction}
        onConfirm={() => {
          compact.mutate(undefined);
        }}
        onClose={() => {
          setAsked(false);
        }}
      />
    </>
  );
}

export function Compacting({ view: { canCompact, compacting } }: CompactProps) {
  const { megabytes } = useFormats();
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().housekeeping;
  const cancel = useMutation(
    desk.housekeeping.cancelCompact.mutationOptions({
      onSuccess: (after) => {
        queries.setQueryData(desk.housekeeping.get.queryKey(), after);
      },
    }),
  );
  if (!canCompact) return <Text size="sm">{messages.compactTooLarge}</Text>;
  if (compacting === null) return null;
  const { kind, freedBytes, bytes } = compacting;
  if (kind !== 'running') {
    const tone = kind === 'failed' ? 'bad' : kind === 'finished' ? 'good' : 'quiet';
    return (
      <Note tone={tone} role="status">
        {messages.compacted[kind](megabytes(freedBytes))}
      </Note>
    );
  }
  return (
    <>
      <Text size="sm" role="status">
        {messages.compacting(megabytes(freedBytes), megabytes(bytes))}
      </Text>
      <Progress value={(100 * freedBytes) / Math.max(1, bytes)} aria-label={messages.compact} />
      <ButtonRow>
        <Button
          variant="default"
          loading={cancel.isPending}
          onClick={() => {
            cancel.mutate(undefined);
          }}
        >
          {messages.cancel}
        </Button>
      </ButtonRow>
    </>
  );
}
