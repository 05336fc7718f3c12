/** The macros as buttons: each puts itself where the cursor is. */
import { Button, Tooltip } from '@mantine/core';
import { MACRO_NAMES } from '../../../shared/domain/forward/macro-values.ts';
import { useText } from '../../ui/text-context.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Mono } from '../../ui/Mono.tsx';
import classes from './MacroPicker.module.css';

interface MacroPickerProps {
  /** @param chosen the part to be written over */
  readonly onInsert: (macro: string, chosen?: string) => void;
  /** Names of the destination's constants. */
  readonly constants: readonly string[];
}

export function MacroPicker({ onInsert, constants }: MacroPickerProps) {
  const messages = useText().destinations.request;
  return (
    <div className={classes['macros']} role="group" aria-label={messages.macros}>
      <Dim>{messages.insert}</Dim>
      {MACRO_NAMES.map((name) => (
        <MacroButton
          key={name}
          macro={`{${name}}`}
          hint={messages.macroMeanings[name]}
          onInsert={() => {
            onInsert(`{${name}}`);
          }}
        />
      ))}
      {constants.map((name) => (
        <MacroButton
          key={`const.${name}`}
          macro={`{const.${name}}`}
          hint={messages.macroMeanings.const}
          onInsert={() => {
            onInsert(`{const.${name}}`);
          }}
        />
      ))}
      <MacroButton
        macro={`{param.${messages.paramPlaceholder}}`}
        hint={messages.macroMeanings.param}
        onInsert={() => {
          onInsert(`{param.${messages.paramPlaceholder}}`, messages.paramPlaceholder);
        }}
      />
    </div>
  );
}

interface MacroButtonProps {
  readonly macro: string;
  readonly hint: string;
  readonly onInsert: () => void;
}

function MacroButton({ macro, hint, onInsert }: MacroButtonProps) {
  return (
    <Tooltip label={hint}>
      <Button
        size="compact-xs"
        variant="default"

        onMouseDown={(event) => {
          // The cursor stays where the macro belongs.
          event.preventDefault();
        }}
        onClick={onInsert}
      >
        <Mono isInText>{macro}</Mono>
      </Button>
    </Tooltip>
  );
}
