/** A destination's constants as a form edits them. Pure. */
import type { Destination } from '../../../shared/contract/destinations.ts';
import { CONSTANT_NAME } from '../../../shared/domain/forward/macro-values.ts';
import { MAX_CONSTANT_LENGTH } from '../../../shared/domain/forward/rules.ts';
import type { Text } from '../../../shared/text/en.ts';

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
  return rows
    .filter((row) => row.name.trim() !== '' || row.value !== '')
    .map(({ name, isSecret, value }) => ({
      name: name.trim(),
      isSecret,
      value: isSecret && value === '' ? undefined : value,
    }));
}

export function newConstant(rows: readonly ConstantRow[]): ConstantRow {
  const id = Math.max(-1, ...rows.map((row) => row.id)) + 1;
  return { id, name: '', isSecret: false, value: '', state: 'empty' };
}

/** By the path of the field. */
export function checkConstants(rows: readonly ConstantRow[], text: Text): Record<string, string> {
  const messages = text.destinations.check;
  const errors: Record<string, string> = {};
  const seen = new Set<string>();
  for (const { id, name, value } of rows) {
    const trimmed = name.trim();
    if (trimmed === '' && value === '') continue;
    const path = `constants.${id}.name`;
    if (!CONSTANT_NAME.test(trimmed)) errors[path] = messages.constantName;
    else if (seen.has(trimmed))
      errors[path] = text.userErrors.constant_twice({ code: 'constant_twice', name: trimmed });
    if (value.length > MAX_CONSTANT_LENGTH) errors[`constants.${id}.value`] = messages.constantLong;
    seen.add(trimmed);
  }
  return errors;
}
