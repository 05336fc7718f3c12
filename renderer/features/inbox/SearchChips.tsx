/** The search as chips: each is one part that must hold. A change of a chip is a change of the text. */
import { Button, CloseButton, Menu } from '@mantine/core';
import { Ban, Plus } from 'lucide-react';
import { writtenField } from '../../../shared/domain/search/complete.ts';
import { printSearch } from '../../../shared/domain/search/print-search.ts';
import {
  allOf,
  negated,
  partsOf,
  SEARCH_FIELDS,
  type SearchField,
  type SearchNode,
  type SearchQuery,
} from '../../../shared/domain/search/query.ts';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import classes from './SearchChips.module.css';

interface SearchChipsProps {
  readonly query: SearchQuery;
  readonly onFilter: (filter: string) => void;
  /** A filter that waits for its value is typed. */
  readonly onBegin: (filter: string) => void;
}

export function SearchChips({ query, onFilter, onBegin }: SearchChipsProps) {
  const messages = useText().search;
  const parts = partsOf(query);
  const change = (next: readonly SearchNode[]): void => {
    onFilter(printSearch(allOf(next)));
  };
  return (
    <div className={classes['chips']} role="group" aria-label={messages.chips}>
      {parts.map((part, index) => {
        const shown = visibleText(printSearch(part));
        const isExcluded = part.kind === 'not';
        return (
          <span key={`${index} ${shown}`} className={classes['chip']} data-excluded={isExcluded || undefined}>
            <button
              type="button"
              className={classes['text']}
              title={isExcluded ? messages.include(shown) : messages.exclude(shown)}
              aria-pressed={isExcluded}
              onClick={() => {
                change(parts.map((each, at) => (at === index ? negated(each) : each)));
              }}
            >
              {isExcluded && <Ban size={11} aria-hidden />}
              {shown}
            </button>
            <CloseButton
              size={18}
              iconSize={12}
              aria-label={messages.remove(shown)}
              onClick={() => {
                change(parts.filter((_each, at) => at !== index));
              }}
            />
          </span>
        );
      })}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={<Plus size={12} aria-hidden />}
          >
            {messages.add}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {SEARCH_FIELDS.map((field: SearchField) => (
            <Menu.Item
              key={field}
              onClick={() => {
                onBegin([printSearch(query), writtenField(field)].filter((text) => text !== '').join(' '));
              }}
            >
              {messages.fields[field]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
