/** Saves the present filter and order under a name, and renames, arranges and deletes own views. */
import { ActionIcon, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { MAX_VIEW_NAME } from '../../../../shared/contract/limits.ts';
import type { SavedView } from '../../../../shared/contract/saved-views.ts';
import type { SearchSort } from '../../../../shared/domain/search/sort.ts';
import { useDesk } from '../../../client/desk-client.ts';
import { Dim } from '../../../ui/Dim.tsx';
import { useText } from '../../../ui/text-context.ts';
import { visibleText } from '../../../ui/visible-text.ts';
import { useViews } from './use-views.ts';

interface ViewsDialogProps {
  /** What is saved. */
  readonly filter: string;
  readonly sort: SearchSort;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ViewsDialog({ filter, sort, isOpen, onClose }: ViewsDialogProps) {
  const messages = useText().inboxList.views;
  return (
    <Modal opened={isOpen} onClose={onClose} title={messages.title} size="md">
      <Stack gap="md">
        <SaveForm filter={filter} sort={sort} onClose={onClose} />
        <OwnViews />
      </Stack>
    </Modal>
  );
}

function SaveForm({ filter, sort, onClose }: Omit<ViewsDialogProps, 'isOpen'>) {
  const text = useText();
  const messages = text.inboxList.views;
  const { create } = useViews();
  const [name, setName] = useState('');
  const search = filter.trim();
  return (
    <form
      aria-label={messages.saveTitle}
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ name: name.trim(), search, sort }, { onSuccess: onClose });
      }}
    >
      <Stack gap="xs">
        <div>{search === '' ? messages.whatAll : messages.what(visibleText(search))}</div>
        <Dim as="div">{text.inboxList.sort.sorted(text.inboxList.sort.by[sort.by][sort.order])}</Dim>
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            data-autofocus
            style={{ flex: 1 }}
            label={messages.name}
            maxLength={MAX_VIEW_NAME}
            value={name}
            onChange={({ currentTarget }) => {
              setName(currentTarget.value);
            }}
          />
          <Button type="submit" disabled={name.trim() === ''} loading={create.isPending}>
            {messages.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function OwnViews() {
  const desk = useDesk();
  const messages = useText().inboxList.views;
  const { data } = useQuery(desk.savedViews.list.queryOptions());
  const { arrange } = useViews();
  const items = data?.items ?? [];
  const ids = items.map(({ id }) => id);
  const move = (at: number, step: -1 | 1): void => {
    const [id] = ids.slice(at, at + 1);
    if (id === undefined) return;
    const others = ids.toSpliced(at, 1);
    arrange.mutate({ ids: others.toSpliced(at + step, 0, id) });
  };
  if (items.length === 0) return <Dim as="div">{messages.none}</Dim>;
  return (
    <Stack gap="xs" component="section" aria-label={messages.own}>
      {items.map((view, at) => (
        <OwnView
          key={view.id}
          view={view}
          onUp={
            at === 0
              ? null
              : () => {
                  move(at, -1);
                }
          }
          onDown={
            at === items.length - 1
              ? null
              : () => {
                  move(at, 1);
                }
          }
        />
      ))}
    </Stack>
  );
}

interface OwnViewProps {
  readonly view: SavedView;
  /** Null at the end. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}

function OwnView({ view, onUp, onDown }: OwnViewProps) {
  const messages = useText().inboxList.views;
  const { rename, remove } = useViews();
  const [name, setName] = useState(view.name);
  const shown = visibleText(view.name);
  const save = (): void => {
    const next = name.trim();
    if (next === '') setName(view.name);
    else if (next !== view.name)
      rename.mutate(
        { id: view.id, name: next },
        {
          onError: () => {
            setName(view.name);
          },
        },
      );
  };
  const buttons = [
    { label: messages.up(shown), Icon: ArrowUp, run: onUp },
    { label: messages.down(shown), Icon: ArrowDown, run: onDown },
    {
      label: messages.remove(shown),
      Icon: Trash2,
      run: () => {
        remove(view);
      },
    },
  ];
  return (
    <Group gap={4} wrap="nowrap">
      <TextInput
        style={{ flex: 1 }}
        aria-label={messages.rename(shown)}
        title={visibleText(view.search)}
        maxLength={MAX_VIEW_NAME}
        value={name}
        onChange={({ currentTarget }) => {
          setName(currentTarget.value);
        }}
        onBlur={save}
        onKeyDown={({ key }) => {
          if (key === 'Enter') save();
        }}
      />
      {buttons.map(({ label, Icon, run }) => (
        <ActionIcon
          key={label}
          size={30}
          variant="subtle"
          color="gray"
          aria-label={label}
          title={label}
          disabled={run === null}
          onClick={run ?? undefined}
        >
          <Icon size={14} aria-hidden />
        </ActionIcon>
      ))}
    </Group>
  );
}
