/** Which field of a request a role is taken from. */
import type { Field, FieldSource } from './field.ts';
import { isUnreplacedMacro } from './macros.ts';
import type { FieldMapping } from './mapping.ts';
import type { FieldRole } from './field-role.ts';

export interface Origin {
  readonly name: string;
  readonly source: FieldSource;
}
export type Origins = Partial<Record<FieldRole, Origin>>;

export interface Picked {
  readonly value: string;
  readonly origin: Origin;
}

/** Fields by lower-case name, in the order in which they came; made once per postback. */
export type FieldIndex = ReadonlyMap<string, readonly Field[]>;

export function indexFields(fields: readonly Field[]): FieldIndex {
  const index = new Map<string, Field[]>();
  for (const field of fields) {
    addTo(index, field.name, field);
    if (field.alias !== undefined) addTo(index, field.alias, field);
  }
  return index;
}

function addTo(index: Map<string, Field[]>, written: string, field: Field): void {
  const name = written.toLowerCase();
  const alike = index.get(name);
  if (alike === undefined) index.set(name, [field]);
  else alike.push(field);
}

/** The first candidate that came with a real value; a macro that nobody filled in only when there is no other. */
export function pickField(index: FieldIndex, mapping: FieldMapping, role: FieldRole): Picked | null {
  let macro: Picked | null = null;
  for (const candidate of mapping[role]) {
    for (const field of index.get(candidate.toLowerCase()) ?? []) {
      if (field.value === '') continue;
      const picked = { value: field.value, origin: { name: field.name, source: field.source } };
      if (!isUnreplacedMacro(field.value)) return picked;
      macro ??= picked;
    }
  }
  return macro;
}
