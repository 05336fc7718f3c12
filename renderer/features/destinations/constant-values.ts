/** A destination's constants as a form edits them. Pure. */
import type { Destination } from '../../../shared/contract/destinations.ts';
import type { Text } from '../../../shared/text/en.ts';
import type { FieldErrors } from '../../ui/schema-errors.ts';
import { filledRows } from './filled-rows.ts';

export interface ConstantRow {
  /** Keeps a row's place while others come and go. */
  readonly id: number;
  readonly name: string;
  readonly isSecret: boolean;
  /** Of a secret only what was typed just now. */
  readonly value: string;
  /** What the engine keeps of a secret. */
  readonly state: Destination['constants'][number]['state'];
}

export function constantRows(constants: Destination['constants']): readonly ConstantRow[] {
  return constants.map(({ name, isSecret, value, state }, id) => ({
    id,
    name,
    isSecret,
    value: value ?? '',
    state,
  }));
}

/** Rows without a name and a value are left out; a secret that was not typed stays as it is. */
export function constantEdits(rows: readonly ConstantRow[]) {
  return filledRows(rows).map(({ name, isSecret, value }) => ({
    name: name.trim(),
    isSecret,
    value: isSecret && value === '' ? undefined : value,
  }));
}

export function newConstant(rows: readonly ConstantRow[]): ConstantRow {
  const id = Math.max(-1, ...rows.map((row) => row.id)) + 1;
  return { id, name: '', isSecret: false, value: '', state: 'empty' };
}

/** By the path of the field. That a name stands twice is no matter of one constant, so the schema does not say it. */
export function checkConstantNames(rows: readonly ConstantRow[], text: Text): FieldErrors {
  const errors: Record<string, string> = {};
  const seen = new Set<string>();
  for (const row of filledRows(rows)) {
    const name = row.name.trim();
    if (name !== '' && seen.has(name))
      errors[`constants.${row.id}.name`] = text.userErrors.constant_twice({ code: 'constant_twice', name });
    seen.add(name);
  }
  return errors;
}
