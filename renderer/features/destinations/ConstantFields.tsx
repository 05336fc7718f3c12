/** Fixed texts of a destination: team, application, token. A secret's value is never shown again. */
import { ActionIcon, Button, PasswordInput, Switch, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import type { DestinationPreset } from '../../../shared/domain/forward/destination-preset.ts';
import type { Text } from '../../../shared/text/en.ts';
import { presetText } from '../../../shared/text/preset-text.ts';
import { Note } from '../../ui/Note.tsx';
import type { Draft } from '../../ui/use-draft.ts';
import { useText } from '../../ui/text-context.ts';
import { type ConstantRow, newConstant } from './constant-values.ts';
import { FIRST_TO_FIX } from './FixTarget.tsx';
import type { DestinationValues } from './destination-values.ts';
import { Rows } from '../../ui/Rows.tsx';
import classes from './ConstantFields.module.css';

interface ConstantFieldsProps {
  readonly draft: Draft<DestinationValues>;
  /** Knows what its own constants are for. */
  readonly preset: DestinationPreset;
}

export function ConstantFields({ draft, preset }: ConstantFieldsProps) {
  const text = useText();
  const messages = text.destinations.constants;
  const { values, change, errorOf } = draft;
  const countError = errorOf('constants.count');
  return (
    <Rows gap="sm" role="group" aria-label={messages.title}>
      {values.constants.map((row, index) => (
        <ConstantField
          key={row.id}
          draft={draft}
          row={row}
          place={index + 1}
          what={whatOf(preset, row.name, text)}
        />
      ))}
      {values.constants.some((row) => row.state === 'unreadable' && row.value === '') && (
        <Note tone="bad">{messages.unreadable}</Note>
      )}
      {countError !== undefined && <Note tone="bad">{countError}</Note>}
      <div>
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<Plus size={12} aria-hidden />}
          onClick={() => {
            change((before) => ({ constants: [...before.constants, newConstant(before.constants)] }));
          }}
        >
          {messages.add}
        </Button>
      </div>
    </Rows>
  );
}

/** Null where the person made it themselves. */
function whatOf(preset: DestinationPreset, name: string, text: Text): string | null {
  const what = preset.constants.find((each) => each.name === name)?.what;
  return what === undefined ? null : presetText(text, what);
}

interface ConstantFieldProps {
  readonly draft: Draft<DestinationValues>;
  readonly row: ConstantRow;
  readonly place: number;
  readonly what: string | null;
}

function ConstantField({ draft, row, place, what }: ConstantFieldProps) {
  const messages = useText().destinations.constants;
  const { change, errorOf, leave } = draft;
  const changeRow = (part: Partial<ConstantRow>): void => {
    change((before) => ({
      constants: before.constants.map((each) => (each.id === row.id ? { ...each, ...part } : each)),
    }));
  };
  const valueProps = {
    'aria-label': messages.value(place),
    value: row.value,
    error: errorOf(`constants.${row.id}.value`),
    autoComplete: 'off',
    spellCheck: false,
    onBlur: () => {
      leave(`constants.${row.id}.value`);
    },
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      changeRow({ value: event.currentTarget.value });
    },
  };
  return (
    <div className={classes['constant']}>
      <TextInput
        aria-label={messages.name(place)}
        placeholder={messages.namePlaceholder}
        value={row.name}
        error={errorOf(`constants.${row.id}.name`)}
        spellCheck={false}
        onChange={(event) => {
          changeRow({ name: event.currentTarget.value });
        }}
        onBlur={() => {
          leave(`constants.${row.id}.name`);
        }}
      />
      {row.isSecret ? (
        <PasswordInput
          {...valueProps}
          {...FIRST_TO_FIX}
          placeholder={row.state === 'set' ? messages.kept : messages.valuePlaceholder}
        />
      ) : (
        <TextInput {...valueProps} placeholder={messages.valuePlaceholder} />
      )}
      <Switch
        size="xs"
        label={messages.secret}
        aria-label={messages.secretOf(place)}
        checked={row.isSecret}
        onChange={(event) => {
          changeRow({ isSecret: event.currentTarget.checked });
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={messages.remove(place)}
        onClick={() => {
          change((before) => ({ constants: before.constants.filter((each) => each.id !== row.id) }));
        }}
      >
        <X size={14} aria-hidden />
      </ActionIcon>
      {what !== null && <span className={classes['constantWhat']}>{what}</span>}
    </div>
  );
}
