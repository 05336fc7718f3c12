/** Which rule of its network made a value out of what was sent. Pure; by the mapping of now. */
import type { FieldRole } from './field-role.ts';
import { lookUp, type Mapping } from './mapping.ts';
import type { Origin } from './pick-field.ts';

export type Rule =
  /** The network's list of names for the role has the field, at this place from 1. */
  | { readonly kind: 'name'; readonly name: string; readonly place: number }
  /** The network's word list has the word. */
  | { readonly kind: 'word'; readonly word: string; readonly meaning: string }
  | { readonly kind: 'unknown_word'; readonly word: string }
  /** It holds for every postback of the network. */
  | { readonly kind: 'fixed'; readonly value: string };

export interface ExplainedPostback {
  readonly origins: Partial<Record<FieldRole, Pick<Origin, 'name'>>>;
  readonly eventWord: string | null;
  readonly statusWord: string | null;
}

/** In the order in which they apply; empty where none does. */
export function rulesOf(role: FieldRole, postback: ExplainedPostback, mapping: Mapping): readonly Rule[] {
  const origin = postback.origins[role];
  if (origin === undefined) return fixedOf(role, mapping);
  const name = origin.name.toLowerCase();
  const at = mapping.fields[role].findIndex((each) => each.toLowerCase() === name);
  const named: readonly Rule[] = at === -1 ? [] : [{ kind: 'name', name: origin.name, place: at + 1 }];
  return [...named, ...wordOf(role, postback, mapping)];
}

function fixedOf(role: FieldRole, { fixed }: Mapping): readonly Rule[] {
  const value = role === 'event' || role === 'status' || role === 'currency' ? fixed[role] : null;
  return value === null ? [] : [{ kind: 'fixed', value }];
}

function wordOf(
  role: FieldRole,
  { eventWord, statusWord }: ExplainedPostback,
  mapping: Mapping,
): readonly Rule[] {
  const word = role === 'event' ? eventWord : role === 'status' ? statusWord : null;
  if (word === null) return [];
  const meaning = lookUp<string>(role === 'event' ? mapping.events : mapping.statuses, word);
  return [meaning === null ? { kind: 'unknown_word', word } : { kind: 'word', word, meaning }];
}
