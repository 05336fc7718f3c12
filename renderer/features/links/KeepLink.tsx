/** Name, tags, notes; save, duplicate, archive, remove. */
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Link, MAX_LINK_NAME } from '../../../shared/contract/links.ts';
import type { LinkDraft } from '../../../shared/domain/link/draft.ts';
import { goTo } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { FieldGrid, WHOLE_ROW } from './FieldGrid.tsx';
import { splitTags } from './split-tags.ts';

interface KeepLinkProps {
  readonly link: Link | null;
  readonly draft: LinkDraft;
  readonly onSaved: (link: Link) => void;
}

export function KeepLink({ link, draft, onSaved }: KeepLinkProps) {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().links.keep;
  const [name, setName] = useState(link?.name ?? '');
  const [tags, setTags] = useState(link?.tags.join(', ') ?? '');
  const [notes, setNotes] = useState(link?.notes ?? '');
  const [isNameMissing, setNameMissing] = useState(false);
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
    setNameMissing(name.trim() === '');
    if (name.trim() === '') return;
    const values = { name: name.trim(), tags: splitTags(tags), notes, draft };
    if (link === null) create.mutate({ items: [values] });
    else update.mutate({ id: link.id, ...values });
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
          error={isNameMissing ? messages.nameNeeded : undefined}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <TextInput
          label={messages.tags}
          description={messages.tagsHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          value={tags}
          onChange={(event) => {
            setTags(event.currentTarget.value);
          }}
        />
        <Textarea
          style={WHOLE_ROW}
          label={messages.notes}
          autosize
          minRows={1}
          maxRows={8}
          value={notes}
          onChange={(event) => {
            setNotes(event.currentTarget.value);
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
                    {
                      name: messages.copyOf(name).slice(0, MAX_LINK_NAME),
                      tags: splitTags(tags),
                      notes,
                      draft,
                    },
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
