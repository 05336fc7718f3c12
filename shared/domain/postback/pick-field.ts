/** Which field of a request a role is taken from. */
import { currenciesMeant } from '../money/currency.ts';
import { withoutName } from './clean-value.ts';
import type { Field, FieldSource } from './field.ts';
import type { FieldRole } from './field-role.ts';
import { type Mapping, valueKey } from './mapping.ts';
import { mappedNames } from './mapped-names.ts';
import { isNothing, SENSE_OF_ROLE } from './nothing.ts';
import { isUnfilled, isUnfilledId, type UnfilledEvidence } from './unfilled.ts';
import { MOST_ALIKE } from './value-limits.ts';

export interface Origin {
  readonly name: string;
  readonly source: FieldSource;
}
export type Origins = Partial<Record<FieldRole, Origin>>;

/** A macro that was not replaced is `unfilled`, a word for "none" is `nothing`. */
export type ValueKind = 'value' | 'unfilled' | 'nothing';

export interface Picked {
  readonly value: string;
  readonly kind: ValueKind;
  readonly origin: Origin;
}

/** Fields by lower-case name, in the order in which they came; made once per postback. */
export type FieldIndex = ReadonlyMap<string, readonly Field[]>;

/** What is known of the network beside its mapping, as far as values are judged by it. */
export type ValueEvidence = Pick<UnfilledEvidence, 'macros' | 'idLengths'>;
const NO_EVIDENCE: ValueEvidence = { macros: [], idLengths: new Map() };

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

/**
 * The first candidate that came with a real value; else the first macro that was not replaced, else the first word
 * for "none". An empty value is as good as none that came.
 */
export function pickField(
  index: FieldIndex,
  mapping: Mapping,
  role: FieldRole,
  evidence: ValueEvidence = NO_EVIDENCE,
): Picked | null {
  let unfilled: Picked | null = null;
  let nothing: Picked | null = null;
  for (const name of mappedNames(mapping.fields).of[role]) {
    const alike = index.get(name);
    if (alike === undefined) continue;
    for (const field of alike.length > MOST_ALIKE ? alike.slice(0, MOST_ALIKE) : alike) {
      if (field.value === '') continue;
      const kind = kindOf(field, mapping, role, evidence);
      const picked = { value: field.value, kind, origin: { name: field.name, source: field.source } };
      if (kind === 'value') return picked;
      if (kind === 'unfilled') unfilled ??= picked;
      else nothing ??= picked;
    }
  }
  return unfilled ?? nothing;
}

function kindOf(field: Field, mapping: Mapping, role: FieldRole, evidence: ValueEvidence): ValueKind {
  if (isWordOf(mapping, role, field.value)) return 'value';
  const kind = kindByLook(field, role, evidence);
  // `$` looks like a macro, and is a currency; most currencies look like nothing else.
  const isCurrency = role === 'currency' && kind !== 'value' && currenciesMeant(field.value).length > 0;
  return isCurrency ? 'value' : kind;
}

function kindByLook({ name, value: sent }: Field, role: FieldRole, evidence: ValueEvidence): ValueKind {
  const value = withoutName(sent, name);
  const sense = SENSE_OF_ROLE[role];
  if (isNothing(value, sense)) return 'nothing';
  const isIt = sense === 'id' ? isUnfilledId(value, { ...evidence, field: name }) : isUnfilled(value);
  return isIt ? 'unfilled' : 'value';
}

/** What the network's dictionary knows is a value, whatever it looks like: `status=none`. */
function isWordOf(mapping: Mapping, role: FieldRole, value: string): boolean {
  switch (role) {
    case 'event':
    case 'status': {
      const key = valueKey(value);
      return Object.hasOwn(mapping.events, key) || Object.hasOwn(mapping.statuses, key);
    }
    case 'currency':
      return Object.hasOwn(mapping.currencies, valueKey(value));
    default:
      return false;
  }
}
