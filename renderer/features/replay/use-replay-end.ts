/** Says once how a replay ended. */
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import type { ReplayState } from '../../../shared/contract/replays.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';

export function useReplayEnd(state: ReplayState | undefined): void {
  const { count } = useFormats();
  const messages = useText().replay;
  const kind = state?.kind;
  const sent = state === undefined || state.kind === 'none' ? 0 : state.counts.sent;
  const before = useRef(kind);
  useEffect(() => {
    const wasRunning = before.current === 'running';
    before.current = kind;
    if (!wasRunning || (kind !== 'finished' && kind !== 'cancelled')) return;
    const message = kind === 'finished' ? messages.finished(count(sent)) : messages.cancelled(count(sent));
    notifications.show({ color: kind === 'finished' ? 'green' : 'yellow', message });
  }, [count, kind, sent, messages]);
}
