/** Hands the queue of what can be taken back to whatever acts, with the toast that offers it. */
import { notifications } from '@mantine/notifications';
import { createContext, use, useSyncExternalStore } from 'react';
import { type Deed, UNDO_MS, type UndoQueue } from '../client/undo-queue.ts';
import { undoToast } from './UndoToast.tsx';

export const UndoContext = createContext<UndoQueue | null>(null);

export interface Undoable extends Deed {
  /** What is about to happen, as if it had: "LuckyAff deleted". */
  readonly message: string;
}

interface UndoHandle {
  /** Shows the toast and does the deed after it, unless it is taken back. */
  readonly schedule: (deed: Undoable) => void;
  /** Whether this key still waits: what it concerns is shown as it will be. */
  readonly isWaiting: (key: string) => boolean;
}

/** @throws when there is no provider above */
export function useUndo(): UndoHandle {
  const queue = use(UndoContext);
  if (queue === null) throw new Error('There is no undo queue above this component');
  const keys = useSyncExternalStore(
    (listener) => queue.subscribe(listener),
    () => queue.keys,
  );
  return {
    schedule: ({ message, key, run }) => {
      const deed: Deed = {
        key,
        run: () => {
          // A pointer on it keeps the toast open, and from now on it would offer what it cannot do.
          notifications.hide(key);
          run();
        },
      };
      queue.schedule(deed);
      notifications.hide(deed.key);
      notifications.show(
        undoToast({
          id: deed.key,
          message,
          lifeMs: UNDO_MS,
          onUndo: () => {
            queue.undo(deed.key);
            notifications.hide(deed.key);
          },
        }),
      );
    },
    isWaiting: (key) => keys.has(key),
  };
}
