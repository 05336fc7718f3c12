/** The search of the inbox as text: completed while it is typed, with a line under what cannot be read. */
import { ActionIcon, CloseButton, Combobox, Group, TextInput, useCombobox } from '@mantine/core';
import { CircleQuestionMark, Search } from 'lucide-react';
import { type RefObject, useReducer, useState } from 'react';
import { completionAt, type Completion, withChoice } from '../../../shared/domain/search/complete.ts';
import type { SearchFault } from '../../../shared/domain/search/query.ts';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { FaultUnderline } from './FaultUnderline.tsx';
import classes from './SearchField.module.css';
import { type Choice, useCompletions } from './use-completions.ts';

interface SearchFieldProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly faults: readonly SearchFault[];
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onHelp: () => void;
}

export function SearchField({ filter, onFilter, faults, inputRef, onHelp }: SearchFieldProps) {
  const messages = useText().search;
  // The library knows the id of its list only after it was drawn, and names it to readers when it draws again.
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const combobox = useCombobox({
    onDropdownOpen: () => setTimeout(drawAgain, 0),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  /** Where the person is typing; null while they are not. */
  const [completion, setCompletion] = useState<Completion | null>(null);
  const choices = useCompletions(completion);
  // Nothing lies over the list where there is nothing to choose, or the field was emptied.
  const isOpen = combobox.dropdownOpened && choices.length > 0 && filter !== '';

  const lookAt = (text: string, caret: number | null): void => {
    const next = caret === null ? null : completionAt(text, caret);
    setCompletion(next);
    combobox.resetSelectedOption();
    if (next === null) combobox.closeDropdown();
    else combobox.openDropdown();
  };
  const choose = ({ written, isValue }: Choice): void => {
    if (completion === null) return;
    const next = withChoice(filter, completion, written, isValue);
    onFilter(next.text);
    // The values of a field that was chosen follow it.
    lookAt(next.text, isValue ? null : next.caret);
    requestAnimationFrame(() => {
      inputRef.current?.focus();
      inputRef.current?.setSelectionRange(next.caret, next.caret);
    });
  };

  return (
    <div className={classes['field']}>
      <Combobox
        store={{ ...combobox, dropdownOpened: isOpen }}
        size="sm"
        position="bottom-start"
        width={320}
        onOptionSubmit={(written) => {
          const chosen = choices.find((choice) => choice.written === written);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={inputRef}
            classNames={{ input: classes['input'] ?? '' }}
            aria-label={messages.field}
            aria-autocomplete="list"
            error={faults.length > 0}
            withErrorStyles={false}
            placeholder={messages.placeholder}
            spellCheck={false}
            autoCapitalize="off"
            leftSection={<Search size={14} aria-hidden />}
            rightSectionWidth={56}
            rightSectionPointerEvents="all"
            rightSection={
              <Group gap={2} wrap="nowrap" justify="flex-end" w="100%" pr={4}>
                {filter !== '' && (
                  <CloseButton
                    size="xs"
                    aria-label={messages.clear}
                    onClick={() => {
                      onFilter('');
                      lookAt('', null);
                    }}
                  />
                )}
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={messages.help.open}
                  title={messages.help.open}
                  onClick={onHelp}
                >
                  <CircleQuestionMark size={14} />
                </ActionIcon>
              </Group>
            }
            value={filter}
            onChange={({ currentTarget }) => {
              onFilter(currentTarget.value);
              lookAt(currentTarget.value, currentTarget.selectionStart);
            }}
            onBlur={() => {
              combobox.closeDropdown();
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && !isOpen) event.currentTarget.blur();
              const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
              if (isArrow && !isOpen) lookAt(filter, event.currentTarget.selectionStart);
              const first = choices[0];
              // The first one is meant, unless another one was gone to.
              if (event.key === 'Tab' && !event.shiftKey && isOpen && first !== undefined) {
                event.preventDefault();
                choose(choices[Math.max(0, combobox.getSelectedOptionIndex())] ?? first);
              }
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!isOpen}>
          <Combobox.Options aria-label={messages.choices} mah={260} className={classes['options'] ?? ''}>
            {choices.map(({ written }) => (
              <Combobox.Option key={written} value={written}>
                {visibleText(written)}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {faults.length > 0 && <FaultUnderline filter={filter} faults={faults} inputRef={inputRef} />}
    </div>
  );
}
