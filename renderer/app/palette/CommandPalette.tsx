/** Finds networks, destinations, links, postbacks, pages and actions by what is typed: Ctrl/Cmd+K. */
import { Kbd, Modal, UnstyledButton } from '@mantine/core';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../ui/text-context.ts';
import { keyName } from '../../ui/key-names.ts';
import classes from './CommandPalette.module.css';
import { PaletteOption } from './PaletteOption.tsx';
import { type PaletteItem, sectionsFor } from './palette-item.ts';
import { useRecentItems } from './recent-items.ts';
import { useFoundPostbacks } from './use-found-postbacks.ts';
import { usePaletteItems } from './use-palette-items.ts';

interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** From the top of the window; it only grows downwards. */
const TOP_PX = 96;
/** The library's dialogs are at 200, what opens inside of them at 300. */
const ABOVE_DIALOGS = 400;

export function CommandPalette({ isOpen, onClose }: CommandPaletteProps) {
  const messages = useText().window.palette;
  // Each opening begins anew.
  const [opening, setOpening] = useState({ isOpen, number: 0 });
  if (opening.isOpen !== isOpen) setOpening({ isOpen, number: opening.number + (isOpen ? 1 : 0) });
  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose}
      size={640}
      yOffset={TOP_PX}
      centered={false}
      padding={0}
      zIndex={ABOVE_DIALOGS}
      transitionProps={{ transition: 'fade', duration: 120, exitDuration: 0 }}
    >
      <Modal.Overlay color="var(--desk-scrim)" backgroundOpacity={1} />
      <Modal.Content aria-label={messages.title} radius="lg">
        <PaletteBody key={opening.number} onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const messages = text.window.palette;
  const listId = useId();
  const [query, setQuery] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [recent, noteRecent] = useRecentItems();
  const items = usePaletteItems();
  const found = useFoundPostbacks(query);
  const sections = sectionsFor(query, [...items, ...found.items], recent);
  const shown = sections.flatMap((section) => section.items);
  // The first one until another was chosen; what comes in later changes nothing.
  const chosen = shown.find((item) => item.id === chosenId) ?? shown[0];
  const optionId = (item: PaletteItem): string => `${listId}-${item.id}`;
  const listRef = useScrollTo(chosen === undefined ? null : optionId(chosen));
  const run = (item: PaletteItem): void => {
    // Postbacks come and go; what is done again is a thing with a name.
    if (item.group !== 'postbacks' && item.group !== 'chosen') noteRecent(item.id);
    onClose();
    item.run();
  };
  const move = (step: 1 | -1): void => {
    const at = chosen === undefined ? -1 : shown.indexOf(chosen);
    const next = shown[(at + step + shown.length) % shown.length];
    if (next !== undefined) setChosenId(next.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && chosen !== undefined) run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes['body']}>
      <div className={classes['head']}>
        <Search size={16} aria-hidden />
        <input
          className={classes['input']}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen === undefined ? undefined : optionId(chosen)}
          aria-label={messages.placeholder}
          placeholder={messages.placeholder}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          data-autofocus
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setChosenId(null);
          }}
          onKeyDown={onKeyDown}
        />
        <UnstyledButton
          data-closes-dialog
          aria-label={`${keyName('Escape', text)}: ${text.window.shared.close}`}
          onClick={onClose}
        >
          <Kbd size="sm">{keyName('Escape', text)}</Kbd>
        </UnstyledButton>
      </div>
      <div ref={listRef} id={listId} role="listbox" aria-label={messages.title} className={classes['list']}>
        {sections.map(({ group, items: ofGroup }) => (
          <div key={group} role="group" aria-label={messages.groups[group]}>
            <div className={classes['group']} aria-hidden>
              {messages.groups[group]}
            </div>
            {ofGroup.map((item) => (
              <PaletteOption
                key={item.id}
                id={optionId(item)}
                item={item}
                query={query}
                isChosen={item === chosen}
                onRun={() => {
                  run(item);
                }}
              />
            ))}
          </div>
        ))}
      </div>
      {shown.length === 0 && (
        <div className={classes['nothing']}>
          <strong>{messages.nothing}</strong>
          <div>{messages.nothingHint}</div>
        </div>
      )}
      <div className={classes['foot']}>
        <Kbd size="xs">↑</Kbd>
        <Kbd size="xs">↓</Kbd> {messages.choose}
        <Kbd size="xs">{keyName('Enter', text)}</Kbd> {messages.run}
        <span role="status" className={classes['hint']}>
          {found.isSearching
            ? messages.searching
            : query === ''
              ? messages.hint
              : messages.results(shown.length)}
        </span>
      </div>
    </div>
  );
}

/** Keeps the chosen option in sight. */
function useScrollTo(id: string | null) {
  const listRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (id === null) return;
    listRef.current?.querySelector(`#${CSS.escape(id)}`)?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  return listRef;
}
