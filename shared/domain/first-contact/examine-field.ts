/** What a field's name and value look like, worked out once for all roles that it may be proposed for. */
import type { FieldRole } from '../postback/field-role.ts';
import type { Field } from '../postback/field.ts';
import { macroName, macrosIn } from '../postback/macros.ts';
import { isNothing } from '../postback/nothing.ts';
import { unfilledName } from '../postback/unfilled.ts';
import { inspected } from '../postback/value-limits.ts';
import { bareName, type NameHit, nameHits } from './name-of.ts';
import { type ValueMeaning, meaningOf } from './value-meaning.ts';
import { clickIdLikeness, isAmount } from './value-shape.ts';

export interface LookedAtName {
  /** See `bareName`. */
  readonly bare: string;
  readonly hits: Readonly<Record<FieldRole, NameHit>>;
}

export interface ExaminedField {
  readonly field: Field;
  readonly name: LookedAtName;
  readonly value: ExaminedValue;
}

export type ExaminedValue =
  | { readonly kind: 'empty' }
  /** A macro that was not replaced, or several that are joined. */
  | { readonly kind: 'macro'; readonly text: string; readonly names: readonly LookedAtName[] }
  | {
      readonly kind: 'value';
      readonly meaning: ValueMeaning;
      /** See `clickIdLikeness`. */
      readonly likeness: number;
      readonly isAmount: boolean;
    };

/** Long lists inside a JSON body are no parameters: the largest real template has under 60. */
const MAX_FIELDS = 200;
/** No name of a parameter that anybody could know is longer. */
const MAX_NAME = 128;
/** As many as may be joined. */
const MAX_MACROS = 5;

/** Looks at as many fields, and as much of each, as can matter. */
export function examineFields(fields: readonly Field[]): readonly ExaminedField[] {
  const most = fields.slice(0, MAX_FIELDS);
  const ofMessage = idOfMessage(most);
  return most.map((whole) => {
    const field = { ...whole, name: inspected(whole.name), value: inspected(whole.value) };
    const name = whole === ofMessage ? 'message_id' : field.name;
    return { field, name: lookAtName(name), value: examineValue(field.value) };
  });
}

/** What says which event a message is about, beside what it holds. */
const ENVELOPE = /^(?:event|type|event_?type|topic)$/i;
const CONTENT = /^(?:data|payload|resource|object|body)[.[]/i;

/**
 * Around the object that it is about, a message has an id of its own, a new one for each that is sent: `{"id": "evt_1",
 * "event": "sale.created", "data": {…}}` (Stripe, "Events"; PayPal, "Webhooks event structure"; read 2026-11).
 */
function idOfMessage(fields: readonly Field[]): Field | null {
  const json = fields.filter(({ source }) => source === 'json');
  const isMessage =
    json.some(({ name }) => ENVELOPE.test(name)) && json.some(({ name }) => CONTENT.test(name));
  return isMessage ? (json.find(({ name }) => name.toLowerCase() === 'id') ?? null) : null;
}

function lookAtName(name: string): LookedAtName {
  const bare = bareName(name.slice(0, MAX_NAME));
  return { bare, hits: nameHits(bare) };
}

function examineValue(value: string): ExaminedValue {
  if (isNothing(value, 'word')) return { kind: 'empty' };
  const name = unfilledName(value);
  if (name !== null) {
    const macros = macrosIn(value);
    const names = macros.length === 0 ? [name] : macros.slice(0, MAX_MACROS).map(macroName);
    return { kind: 'macro', text: macros.join('') || value, names: names.map(lookAtName) };
  }
  const meaning = meaningOf(value);
  return { kind: 'value', meaning, likeness: clickIdLikeness(value, meaning), isAmount: isAmount(value) };
}
