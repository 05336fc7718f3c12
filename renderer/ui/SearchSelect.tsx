/** A choice that is found by typing: what is typed takes the place of the name of what is chosen now. */
import { Select, type SelectProps } from '@mantine/core';
import { useEffect, useReducer, useRef } from 'react';
import { useText } from './text-context.ts';

interface SearchSelectProps extends Omit<
  SelectProps,
  'searchable' | 'nothingFoundMessage' | 'onFocus' | 'onClick' | 'onDropdownOpen' | 'ref'
> {
  readonly value: string | null;
}

export function SearchSelect(props: SearchSelectProps) {
  const { value } = props;
  const messages = useText().window.shared;
  const input = useRef<HTMLInputElement>(null);
  // The library knows the id of its list only after it was drawn, and names it to readers when it draws again.
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);

  useEffect(() => {
    if (value === null) return undefined;
    // The library puts the name of what was chosen into the field first.
    const timer = setTimeout(() => {
      markAll(input.current);
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);

  return (
    <Select
      selectFirstOptionOnChange
      allowDeselect={false}
      {...props}
      ref={input}
      searchable
      nothingFoundMessage={messages.nothingFits}
      onDropdownOpen={() => {
        setTimeout(drawAgain, 0);
      }}
      onFocus={({ currentTarget }) => {
        markAll(currentTarget);
      }}
      onClick={({ currentTarget }) => {
        markAll(currentTarget);
      }}
    />
  );
}

function markAll(input: HTMLInputElement | null): void {
  if (document.activeElement === input) input?.select();
}
