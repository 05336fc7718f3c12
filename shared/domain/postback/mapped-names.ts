/** The names of a mapping in the form in which the names of a postback are looked up: lower case. */
import { FIELD_ROLES, type FieldRole } from './field-role.ts';
import type { FieldMapping } from './mapping.ts';

export interface MappedNames {
  readonly of: Readonly<Record<FieldRole, readonly string[]>>;
  /** Of all roles. */
  readonly all: ReadonlySet<string>;
}

/** By the mapping, which never changes: one that a person edits is another object. */
const known = new WeakMap<FieldMapping, MappedNames>();

/** Worked out once for each mapping: for each postback it would take as long as reading its values. */
export function mappedNames(fields: FieldMapping): MappedNames {
  const names = known.get(fields) ?? lowerCase(fields);
  known.set(fields, names);
  return names;
}

function lowerCase(fields: FieldMapping): MappedNames {
  const of = {
    clickId: lower(fields.clickId),
    event: lower(fields.event),
    status: lower(fields.status),
    payout: lower(fields.payout),
    currency: lower(fields.currency),
    transactionId: lower(fields.transactionId),
    time: lower(fields.time),
  };
  return { of, all: new Set(FIELD_ROLES.flatMap((role) => of[role])) };
}

function lower(names: readonly string[]): readonly string[] {
  return names.map((name) => name.toLowerCase());
}
