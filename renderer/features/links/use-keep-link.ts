/** Name, tags and notes of a link as a form, and what can be done with the link: save, duplicate, archive, remove. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Link } from '../../../shared/contract/links.ts';
import { type LinkDraft, MAX_LINK_NAME } from '../../../shared/domain/link/draft.ts';
import { goTo } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useText } from '../../ui/text-context.ts';
import { useUndo } from '../../ui/undo-context.ts';
import { type Draft, useDraft } from '../../ui/use-draft.ts';
import { checkKept, keptInput, type KeptValues, keptValues } from './kept-values.ts';
import { linkKey } from './link-key.ts';

export interface KeepLink {
  readonly form: Draft<KeptValues>;
  readonly isSaving: boolean;
  readonly error: Error | null;
  readonly save: () => void;
  readonly duplicate: () => void;
  /** Archives it, or brings it back. */
  readonly toggleArchived: () => void;
  readonly remove: () => void;
}

/** @param link null for one that is not saved yet */
export function useKeepLink(link: Link | null, draft: LinkDraft, onSaved: (link: Link) => void): KeepLink {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const undo = useUndo();
  const messages = text.links.keep;
  const form = useDraft(keptValues(link), (values) => checkKept(values, text));
  const put = (saved: Link): void => {
    queries.setQueryData(desk.links.list.queryKey(), (list) =>
      list === undefined
        ? list
        : { ...list, items: [saved, ...list.items.filter((each) => each.id !== saved.id)] },
    );
    notifications.show({ color: 'green', message: messages.saved(saved.name) });
  };
  const create = useMutation(
    desk.links.create.mutationOptions({
      onSuccess: ({ items: [made] }) => {
        if (made === undefined) return;
        put(made);
        onSaved(made);
        if (link !== null) goTo('links', made.id);
      },
    }),
  );
  const update = useMutation(
    desk.links.update.mutationOptions({
      onSuccess: (saved) => {
        put(saved);
        onSaved(saved);
      },
    }),
  );
  const remove = useMutation(
    desk.links.remove.mutationOptions({
      onError: (error) => {
        notifications.show({ color: 'red', title: text.window.shared.errorTitle, message: error.message });
      },
    }),
  );
  return {
    form,
    isSaving: create.isPending || update.isPending,
    error: create.error ?? update.error,
    save: () => {
      if (!form.approve()) return;
      const values = { ...keptInput(form.values), draft };
      if (link === null) create.mutate({ items: [values] });
      else {
        const sent = form.values;
        update.mutate(
          { id: link.id, ...values },
          {
            onSuccess: (saved) => {
              form.adopt(keptValues(saved), sent);
            },
          },
        );
      }
    },
    duplicate: () => {
      const kept = keptInput(form.values);
      const name = messages.copyOf(kept.name).slice(0, MAX_LINK_NAME);
      create.mutate({ items: [{ ...kept, name, draft }] });
    },
    toggleArchived: () => {
      if (link !== null) update.mutate({ id: link.id, isArchived: link.archivedAt === null });
    },
    remove: () => {
      if (link === null) return;
      const { id, name } = link;
      undo.schedule({
        key: linkKey(id),
        message: messages.removed(name),
        run: () => {
          remove.mutate({ id });
        },
      });
      goTo('links');
    },
  };
}
