/** What a person keeps of the open postback: pin, tags, note. Each change can be taken back. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { UNDO_MS } from '../../../client/undo-queue.ts';
import { undoToast } from '../../../ui/UndoToast.tsx';
import { useText } from '../../../ui/text-context.ts';
import { MarkDialog } from './MarkDialog.tsx';

export interface MarkActions {
  /** Sets the pin, or takes it away. */
  readonly pin: () => void;
  readonly askTag: () => void;
  readonly askNote: () => void;
  readonly removeTag: (tag: string) => void;
  readonly dialog: ReactNode;
}

/** What is changed of the marks; the rest stays. */
export interface MarkChange {
  readonly isPinned?: boolean;
  readonly note?: string;
  readonly addTags?: string[];
  readonly removeTags?: string[];
}

/** @param detail null until it is known */
export function useMarks(detail: PostbackDetail | null): MarkActions {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().actions.marks;
  const [asked, setAsked] = useState<'tag' | 'note' | null>(null);
  const { mutate } = useMutation(
    desk.marks.set.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          queries.invalidateQueries({ queryKey: desk.postbacks.get.key() }),
          queries.invalidateQueries({ queryKey: desk.marks.tags.key() }),
        ]);
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.failed, message: error.message });
      },
    }),
  );
  const ask = (what: 'tag' | 'note') => (): void => {
    if (detail !== null) setAsked(what);
  };
  const change = (part: MarkChange): void => {
    if (detail !== null) mutate({ id: detail.id, ...part });
  };
  /** @param back what takes it back */
  const changeWithUndo = (part: MarkChange, message: string, back: MarkChange): void => {
    if (detail === null) return;
    const { id } = detail;
    change(part);
    const toast = `marks:${id}`;
    notifications.hide(toast);
    const onUndo = (): void => {
      notifications.hide(toast);
      mutate({ id, ...back });
    };
    notifications.show(undoToast({ id: toast, message, lifeMs: UNDO_MS, onUndo }));
  };
  return {
    pin: () => {
      if (detail === null) return;
      const { isPinned } = detail.marks;
      const message = isPinned ? messages.unpinnedToast : messages.pinnedToast;
      changeWithUndo({ isPinned: !isPinned }, message, { isPinned });
    },
    askTag: ask('tag'),
    askNote: ask('note'),
    removeTag: (tag) => {
      changeWithUndo({ removeTags: [tag] }, messages.untagged(tag), { addTags: [tag] });
    },
    dialog: detail !== null && (
      <MarkDialog
        asked={asked}
        marks={detail.marks}
        onClose={() => {
          setAsked(null);
        }}
        onTag={(tag) => {
          change({ addTags: [tag] });
        }}
        onNote={(note) => {
          if (note !== '') change({ note });
          else if (detail.marks.note !== null)
            changeWithUndo({ note }, messages.noteRemoved, { note: detail.marks.note });
        }}
      />
    ),
  };
}
