/** Takes an entry by hand back, and says so; also the toast that offers it. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ConversionView } from '../../../../shared/contract/postbacks.ts';
import type { ConversionId, PostbackId } from '../../../../shared/domain/ids.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { UNDO_MS } from '../../../client/undo-queue.ts';
import { undoToast } from '../../../ui/UndoToast.tsx';
import { useText } from '../../../ui/text-context.ts';

export interface UndoEntry {
  readonly undo: (id: ConversionId, entryId: PostbackId) => void;
  /** After an entry was made: shows what was done, with a way back. */
  readonly offer: (conversion: ConversionView, message: string) => void;
  readonly isPending: boolean;
}

export function useUndoEntry(): UndoEntry {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().byHand;
  const readAnew = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: desk.postbacks.get.key() });
  };
  const { mutate, isPending } = useMutation(
    desk.conversions.undo.mutationOptions({
      onSuccess: async () => {
        notifications.show({ message: messages.undoneToast });
        await readAnew();
      },
      onError: async (error) => {
        notifications.show({ color: 'red', title: messages.failed, message: error.message });
        await readAnew();
      },
    }),
  );
  return {
    undo: (id, entryId) => {
      notifications.hide(toastOf(id));
      mutate({ id, entryId });
    },
    offer: ({ id, history }, message) => {
      void readAnew();
      const entry = history.findLast(({ byHand }) => byHand?.canBeUndone === true);
      const key = toastOf(id);
      notifications.hide(key);
      if (entry === undefined) {
        notifications.show({ id: key, message });
        return;
      }
      const { postbackId: entryId } = entry;
      notifications.show(
        undoToast({
          id: key,
          message,
          lifeMs: UNDO_MS,
          onUndo: () => {
            notifications.hide(key);
            mutate({ id, entryId });
          },
        }),
      );
    },
    isPending,
  };
}

function toastOf(id: ConversionId): string {
  return `by-hand:${id}`;
}
