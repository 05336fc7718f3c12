/** Forwards the marked postbacks, or what the filter shows, once more; while that runs, how far it is. */
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { RotateCw, X } from 'lucide-react';
import { useState } from 'react';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { useDesk } from '../../client/desk-client.ts';
import { count } from '../../ui/count.ts';
import { useText } from '../../ui/text-context.ts';
import { ReplayDialog } from './ReplayDialog.tsx';
import { useReplayEnd } from './use-replay-end.ts';

interface ReplayButtonProps {
  readonly filter: string;
  readonly marked: readonly PostbackId[];
  readonly onUnmark: () => void;
}

export function ReplayButton({ filter, marked, onUnmark }: ReplayButtonProps) {
  const desk = useDesk();
  const messages = useText().replay;
  const [isOpen, setOpen] = useState(false);
  const state = useQuery(desk.replays.state.queryOptions());
  const cancel = useMutation(desk.replays.cancel.mutationOptions());
  useReplayEnd(state.data);
  if (state.data?.kind === 'running') {
    return (
      <Button
        variant="default"
        aria-label={messages.cancel}
        leftSection={<X size={14} aria-hidden />}
        loading={cancel.isPending}
        onClick={() => {
          cancel.mutate({});
        }}
      >
        {messages.running(count(state.data.counts.sent))}
      </Button>
    );
  }
  return (
    <>
      <Button
        variant="default"
        title={messages.hint}
        leftSection={<RotateCw size={14} aria-hidden />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {marked.length === 0 ? messages.button : messages.buttonMarked(count(marked.length))}
      </Button>
      {marked.length > 0 && (
        <Button variant="subtle" onClick={onUnmark}>
          {messages.unmark}
        </Button>
      )}
      <ReplayDialog
        isOpen={isOpen}
        filter={filter.trim()}
        marked={marked}
        onClose={() => {
          setOpen(false);
        }}
        onStarted={onUnmark}
      />
    </>
  );
}
