/**
 * How far a bulk action is, with a way to stop it; says once how it ended, with a way back. It ends by itself, so it is
 * below the list, where it moves no row.
 */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useDesk } from '../../../client/desk-client.ts';
import { useFormats } from '../../../ui/use-formats.ts';
import { useText } from '../../../ui/text-context.ts';
import { undoToast } from '../../../ui/UndoToast.tsx';
import classes from './BulkStatus.module.css';

const TOAST = 'bulk';
/** Longer than for one postback: it was many. */
const OFFERED_MS = 15_000;

export function BulkStatus() {
  const { count } = useFormats();
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().actions.bulk;
  const { data: state } = useQuery(desk.bulk.state.queryOptions());
  const cancel = useMutation(desk.bulk.cancel.mutationOptions());
  const undo = useMutation(
    desk.bulk.undo.mutationOptions({
      onSuccess: (begun) => {
        queries.setQueryData(desk.bulk.state.queryKey(), begun);
      },
      onError: (error) => {
        notifications.show({ color: 'red', message: error.message });
      },
    }),
  );
  const onEnd = useEffectEvent(() => {
    if (state === undefined || state.kind === 'none' || state.kind === 'running') return;
    void queries.invalidateQueries({ queryKey: desk.postbacks.key() });
    void queries.invalidateQueries({ queryKey: desk.marks.tags.key() });
    const changed = count(state.counts.changed);
    const message =
      state.action.kind === 'undo'
        ? messages.undone(changed)
        : (state.kind === 'finished' ? messages.finished : messages.cancelled)(changed);
    notifications.hide(TOAST);
    if (!state.canBeUndone) {
      notifications.show({ id: TOAST, message });
      return;
    }
    const onUndo = (): void => {
      notifications.hide(TOAST);
      undo.mutate({});
    };
    notifications.show(undoToast({ id: TOAST, message, lifeMs: OFFERED_MS, onUndo }));
  });
  const kind = state?.kind;
  const before = useRef(kind);
  useEffect(() => {
    const wasRunning = before.current === 'running';
    before.current = kind;
    if (wasRunning) onEnd();
  }, [kind]);
  if (state?.kind !== 'running') return null;
  return (
    <div className={classes['bar']} role="status">
      <span>{messages.running(count(state.counts.postbacks))}</span>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={messages.cancel}
        leftSection={<X size={12} aria-hidden />}
        loading={cancel.isPending}
        onClick={() => {
          cancel.mutate({});
        }}
      >
        {messages.cancel}
      </Button>
    </div>
  );
}
