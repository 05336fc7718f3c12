/** Changes of the own views; what fails is said. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { SavedView } from '../../../../shared/contract/saved-views.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { UNDO_MS } from '../../../client/undo-queue.ts';
import { undoToast } from '../../../ui/UndoToast.tsx';
import { useText } from '../../../ui/text-context.ts';
import { visibleText } from '../../../ui/visible-text.ts';

export function useViews() {
  const desk = useDesk();
  const messages = useText().inboxList.views;
  const onError = (error: Error): void => {
    notifications.show({ color: 'red', title: messages.failed, message: error.message });
  };
  const create = useMutation(desk.savedViews.create.mutationOptions({ onError }));
  const rename = useMutation(desk.savedViews.rename.mutationOptions({ onError }));
  const arrange = useMutation(desk.savedViews.arrange.mutationOptions({ onError }));
  const { mutate: removeNow } = useMutation(desk.savedViews.remove.mutationOptions({ onError }));
  const remove = ({ id, name, search, sort }: SavedView): void => {
    removeNow(
      { id },
      {
        onSuccess: () => {
          const toast = `view:${id}`;
          notifications.show(
            undoToast({
              id: toast,
              message: messages.removed(visibleText(name)),
              lifeMs: UNDO_MS,
              onUndo: () => {
                notifications.hide(toast);
                create.mutate({ name, search, sort });
              },
            }),
          );
        },
      },
    );
  };
  return { create, rename, arrange, remove };
}
