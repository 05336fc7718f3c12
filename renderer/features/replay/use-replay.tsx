/** Forwards the marked postbacks, or what the filter finds, once more: its buttons, its dialog, and how far it is. */
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { RotateCw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import { ReplayDialog } from './ReplayDialog.tsx';
import { useReplayEnd } from './use-replay-end.ts';

interface ReplayOptions {
  readonly filter: string;
  readonly marked: readonly PostbackId[];
  readonly onUnmark: () => void;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

interface Replay {
  readonly isRunning: boolean;
  /** How far it is, with a way to stop it; null while none runs. */
  readonly running: ReactNode;
  /** For a bar, while some are marked. */
  readonly markedButtons: ReactNode;
  /** Words for a menu. */
  readonly label: string;
  readonly open: () => void;
  readonly dialog: ReactNode;
}

export function useReplay({ filter, marked, onUnmark, isOpen, onOpen }: ReplayOptions): Replay {
  const { count } = useFormats();
  const desk = useDesk();
  const messages = useText().replay;
  const state = useQuery(desk.replays.state.queryOptions());
  const cancel = useMutation(desk.replays.cancel.mutationOptions());
  useReplayEnd(state.data);
  const running = state.data?.kind === 'running' ? state.data : null;
  const open = (): void => {
    onOpen(true);
  };
  return {
    isRunning: running !== null,
    running: running !== null && (
      <Button
        variant="default"
        aria-label={messages.cancel}
        leftSection={<X size={14} aria-hidden />}
        loading={cancel.isPending}
        onClick={() => {
          cancel.mutate({});
        }}
      >
        {messages.running(count(running.counts.sent))}
      </Button>
    ),
    markedButtons: running === null && (
      <>
        <Button variant="default" leftSection={<RotateCw size={14} aria-hidden />} onClick={open}>
          {messages.buttonMarked(count(marked.length))}
        </Button>
        <Button variant="subtle" onClick={onUnmark}>
          {messages.unmark}
        </Button>
      </>
    ),
    label: messages.button,
    open,
    dialog: (
      <ReplayDialog
        isOpen={isOpen}
        filter={filter.trim()}
        marked={marked}
        onClose={() => {
          onOpen(false);
        }}
        onStarted={onUnmark}
      />
    ),
  };
}
