/** The catalog as cards that narrow while a name is typed; what is in no catalog comes last. */
import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { DEFAULT_PRESET } from '../../../shared/catalog/default-network.ts';
import { nameSearch } from '../../../shared/domain/search/name-search.ts';
import { useText } from '../../ui/text-context.ts';
import { CatalogCard } from './CatalogCard.tsx';
import { movedIndex } from './card-keys.ts';
import { presetsInOrder } from './presets-in-order.ts';
import classes from './NetworkCatalog.module.css';

const find = nameSearch(presetsInOrder);

interface NetworkCatalogProps {
  /** Id of the preset that is chosen; null for none yet. */
  readonly chosen: string | null;
  readonly onChoose: (preset: string) => void;
}

export function NetworkCatalog({ chosen, onChoose }: NetworkCatalogProps) {
  const messages = useText().catalog;
  const [typed, setTyped] = useState('');
  const [reached, setReached] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  // The field answers at once; the cards may follow a moment later.
  const searched = useDeferredValue(typed);
  const found = find(searched);
  const ids = [...found.map(({ id }) => id), DEFAULT_PRESET];
  const first = typed.trim() === '' ? undefined : ids[0];
  const isReached = reached !== null && ids.includes(reached);
  const active = isReached ? reached : (first ?? null);
  const cardId = (preset: string): string => `${listId}-${preset}`;

  useEffect(() => {
    if (active !== null) document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);

  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      // What is typed, even where its cards are still to come.
      const taken = isReached || typed.trim() === '' ? active : (find(typed)[0]?.id ?? DEFAULT_PRESET);
      // The second Enter adds what the first one chose.
      if (taken === null || taken === chosen) return;
      event.preventDefault();
      onChoose(taken);
      return;
    }
    const moved = movedIndex(event.key, {
      index: active === null ? -1 : ids.indexOf(active),
      count: ids.length,
      columns: columnsOf(list.current),
      isReached,
    });
    if (moved === null) return;
    event.preventDefault();
    setReached(ids[moved] ?? null);
  };
  return (
    <div className={classes['catalog']}>
      <div className={classes['search']}>
        <Search size={16} aria-hidden className={classes['icon']} />
        <input
          className={classes['input']}
          role="combobox"
          aria-label={messages.pick}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active === null ? undefined : cardId(active)}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder={messages.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setReached(null);
          }}
          onKeyDown={press}
        />
        <span className={classes['hint']}>
          <kbd className={classes['key']}>Enter</kbd> {messages.takesFirst}
        </span>
      </div>
      {found.length === 0 && (
        <p className={classes['none']} role="status">
          {messages.nothingFound(typed.trim())}
        </p>
      )}
      <div ref={list} id={listId} role="listbox" aria-label={messages.results} className={classes['cards']}>
        {found.map((preset) => (
          <CatalogCard
            key={preset.id}
            id={cardId(preset.id)}
            preset={preset}
            isActive={preset.id === active}
            isChosen={preset.id === chosen}
            onChoose={onChoose}
          />
        ))}
        <CatalogCard
          id={cardId(DEFAULT_PRESET)}
          preset={null}
          isActive={active === DEFAULT_PRESET}
          isChosen={chosen === DEFAULT_PRESET}
          onChoose={onChoose}
        />
      </div>
    </div>
  );
}

function columnsOf(list: HTMLElement | null): number {
  return list === null ? 1 : getComputedStyle(list).gridTemplateColumns.split(' ').length;
}
