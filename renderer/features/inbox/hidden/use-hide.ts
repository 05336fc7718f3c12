/** Hides what a search finds, and says so with a way back. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useDesk } from '../../../client/desk-client.ts';
import { UNDO_MS } from '../../../client/undo-queue.ts';
import { undoToast } from '../../../ui/UndoToast.tsx';
import { useText } from '../../../ui/text-context.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import { useNamedSearch } from './use-named-search.ts';

export function useHide(): { readonly hide: (search: string) => void; readonly isPending: boolean } {
  const desk = useDesk();
  const messages = useText().actions.hidden;
  const named = useNamedSearch();
  const failed = (error: Error): void => {
    notifications.show({ color: 'red', title: messages.failed, message: error.message });
  };
  const remove = useMutation(desk.hiddenSenders.remove.mutationOptions({ onError: failed }));
  const add = useMutation(
    desk.hiddenSenders.add.mutationOptions({
      onError: failed,
      onSuccess: ({ id }, { search }) => {
        const toast = `hidden:${id}`;
        notifications.show(
          undoToast({
            id: toast,
            message: messages.done(visibleText(named(search))),
            lifeMs: UNDO_MS,
            onUndo: () => {
              notifications.hide(toast);
              remove.mutate({ id });
            },
          }),
        );
      },
    }),
  );
  return {
    hide: (search) => {
      add.mutate({ search });
    },
    isPending: add.isPending,
  };
}
