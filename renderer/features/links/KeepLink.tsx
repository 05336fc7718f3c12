/** Name, tags, notes; save, duplicate, archive, remove. */
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Link } from '../../../shared/contract/links.ts';
import { type LinkDraft, MAX_LINK_NAME } from '../../../shared/domain/link/draft.ts';
import { goTo } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { FieldGrid, WHOLE_ROW } from './FieldGrid.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { checkKept, keptInput, keptValues } from './kept-values.ts';

interface KeepLinkProps {
  readonly link: Link | null;
  readonly draft: LinkDraft;
  readonly onSaved: (link: Link) => void;
}

export function KeepLink({ link, draft, onSaved }: KeepLinkProps) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.links.keep;
  const form = useDraft(keptValues(link), (values) => checkKept(values, text));
  const { name, tags, notes } = form.values;
  const put = (saved: Link): void => {
    queries.setQueryData(desk.links.list.queryKey(), (list) => ({
      items: [saved, ...(list?.items ?? []).filter((each) => each.id !== saved.id)],
    }));
    notifications.show({ color: 'green', message: messages.saved(saved.name) });
  };
  const create = useMutation(
    desk.links.create.mutationOptions({
      onSuccess: ({ items }) => {
        const [made] = items;
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
      onSuccess: () => {
        notifications.show({ color: 'green', message: messages.removed(name) });
        goTo('links');
      },
    }),
  );
  const save = (): void => {
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
  };
  const error = create.error ?? update.error ?? remove.error;
  return (
    <Section title={messages.title}>
      <FieldGrid>
        <TextInput
          label={messages.name}
          placeholder={messages.namePlaceholder}
          autoComplete="off"
          value={name}
          error={form.errorOf('name')}
          onChange={(event) => {
            form.change({ name: event.currentTarget.value });
          }}
        />
        <TextInput
          label={messages.tags}
          description={messages.tagsHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          value={tags}
          error={form.errorOf('tags')}
          onChange={(event) => {
            form.change({ tags: event.currentTarget.value });
          }}
        />
        <Textarea
          style={WHOLE_ROW}
          label={messages.notes}
          autosize
          minRows={1}
          maxRows={8}
          value={notes}
          error={form.errorOf('notes')}
          onChange={(event) => {
            form.change({ notes: event.currentTarget.value });
          }}
        />
      </FieldGrid>
      {error !== null && <ErrorNote error={error} />}
      <Group gap="xs" mt="sm">
        <Button onClick={save} loading={create.isPending || update.isPending}>
          {link === null ? messages.save : messages.saveChanges}
        </Button>
        {link !== null && (
          <>
            <Button
              variant="default"
              onClick={() => {
                create.mutate({
                  items: [
                    { ...keptInput(form.values), name: messages.copyOf(name).slice(0, MAX_LINK_NAME), draft },
                  ],
                });
              }}
            >
              {messages.duplicate}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                update.mutate({ id: link.id, isArchived: link.archivedAt === null });
              }}
            >
              {link.archivedAt === null ? messages.archive : messages.restore}
            </Button>
            <RemoveButton
              name={link.name}
              words={{
                button: messages.remove,
                title: () => messages.removeTitle,
                body: messages.removeBody,
                stays: '',
                confirm: messages.remove,
              }}
              isRemoving={remove.isPending}
              onRemove={() => {
                remove.mutate({ id: link.id });
              }}
            />
          </>
        )}
      </Group>
    </Section>
  );
}
