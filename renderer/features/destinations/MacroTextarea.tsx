/** A text field in which macros complete as they are typed. */
import { Combobox, Textarea, type TextareaProps, useCombobox } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useText } from '../../ui/text-context.ts';
import { Mono } from '../../ui/Mono.tsx';
import { suggestions, type TypedMacro, typedMacro, withMacro } from './macro-completion.ts';

interface MacroTextareaProps extends Omit<TextareaProps, 'value' | 'onChange' | 'ref'> {
  readonly value: string;
  readonly onWrite: (text: string) => void;
  /** Names of the destination's constants. */
  readonly constants: readonly string[];
  /** Names of fields that came in the latest postbacks. */
  readonly fieldNames: readonly string[];
  readonly fieldRef?: (field: HTMLTextAreaElement | null) => void;
}

export function MacroTextarea(props: MacroTextareaProps) {
  const { value, onWrite, constants, fieldNames, fieldRef, ...others } = props;
  const messages = useText().destinations.request;
  const field = useRef<HTMLTextAreaElement | null>(null);
  const [typed, setTyped] = useState<TypedMacro | null>(null);
  const cursor = useRef<number | null>(null);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const offered = typed === null ? [] : suggestions(typed.typed, constants, fieldNames);
  const look = (text: string, at: number): void => {
    const found = typedMacro(text, at);
    setTyped(found);
    if (found === null) combobox.closeDropdown();
    else {
      combobox.openDropdown();
    }
  };
  const firstOffered = offered[0];
  useEffect(() => {
    // Enter takes the first one.
    if (firstOffered !== undefined) combobox.selectFirstOption();
    // The store is made anew at every drawing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [firstOffered]);
  useLayoutEffect(() => {
    if (cursor.current === null) return;
    // Only now does the field hold the new text.
    field.current?.setSelectionRange(cursor.current, cursor.current);
    cursor.current = null;
  });
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      onOptionSubmit={(macro) => {
        if (typed === null) return;
        onWrite(withMacro(value, typed, macro));
        cursor.current = typed.start + macro.length;
        setTyped(null);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <Textarea
          {...others}
          ref={(element) => {
            field.current = element;
            fieldRef?.(element);
          }}
          value={value}
          onChange={(event) => {
            const { value: text, selectionStart } = event.currentTarget;
            onWrite(text);
            look(text, selectionStart);
          }}
          onBlur={(event) => {
            combobox.closeDropdown();
            others.onBlur?.(event);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offered.length === 0}>
        <Combobox.Options aria-label={messages.macros}>
          {offered.map((macro) => (
            <Combobox.Option key={macro} value={macro}>
              <Mono isInText>{macro}</Mono>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
