/** Proposes how a network's postbacks are to be read, from one sample. Nothing is taken over unseen. */
import type { Field } from '../postback/fields.ts';
import { isUnreplacedMacro } from '../postback/macros.ts';
import { type FieldMapping, type Mapping, valueKey } from '../postback/mapping.ts';
import type { FieldRole } from '../postback/field-role.ts';
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';
import { candidatesFor } from './candidates.ts';
import { type Choices, NO_CHOICES } from './choices.ts';
import { type LookedAtField, lookAtFields } from './look-at-field.ts';
import { bareName } from './name-of.ts';
import { ownMacros } from './own-macros.ts';
import type { Candidate, Proposal, ProposedField, ProposedValue } from './proposal.ts';
import { meaningOf } from './value-meaning.ts';

/** The click id first: whatever it takes is no transaction id any more. */
const ORDER = [
  'clickId',
  'event',
  'status',
  'payout',
  'currency',
  'time',
  'transactionId',
] as const satisfies readonly FieldRole[];

/**
 * @param allFields of the sample, as `readFields` gives them
 * @param usual the mapping of a network that nobody has described: for what the sample does not show
 * @param choices what the person chose instead
 */
export function proposeMapping(
  allFields: readonly Field[],
  usual: Mapping,
  choices: Choices = NO_CHOICES,
): Proposal {
  const looked = lookAtFields(allFields);
  const fields = looked.map(({ field }) => field);
  const chosen = chooseFields(looked, choices);
  const proposed = proposedFields(chosen);
  const words = chosenValues(chosen);
  return {
    mapping: {
      ...usual,
      fields: mappedFields(fields, chosen, usual.fields),
      // What the person said of a word stays.
      events: { ...meanings(words, (word) => word.event), ...usual.events },
      statuses: { ...meanings(words, (word) => word.status), ...usual.statuses },
      amounts: isInCents(chosen.get('payout')) ? 'cents' : usual.amounts,
      macros: ownMacros(proposed, isTemplate(looked)),
    },
    fields: proposed,
    words,
    isTemplate: isTemplate(looked),
    sample: fields,
  };
}

function proposedFields(chosen: Chosen): readonly ProposedField[] {
  return ORDER.flatMap((role) => {
    const candidate = chosen.get(role);
    return candidate === undefined
      ? []
      : [{ role, field: candidate.field, reason: candidate.reason, detail: candidate.detail }];
  });
}

type Chosen = ReadonlyMap<FieldRole, Candidate>;

function chooseFields(fields: readonly LookedAtField[], choices: Choices): Chosen {
  const chosen = personsChoices(fields, choices);
  const taken = new Set<Field>([...chosen.values()].map(({ field }) => field));
  for (const role of ORDER) {
    if (choices[role] !== undefined) continue;
    const candidate = candidatesFor(role, fields).find((each) => !taken.has(each.field));
    if (candidate === undefined) continue;
    // `status=reg`: the status word says the event too, so the event needs no field of its own.
    const isStatusField =
      role === 'event' &&
      candidate.reason === 'value_is_event' &&
      candidatesFor('status', fields)[0]?.field === candidate.field;
    if (isStatusField) continue;
    chosen.set(role, candidate);
    taken.add(candidate.field);
  }
  return chosen;
}

function personsChoices(fields: readonly LookedAtField[], choices: Choices): Map<FieldRole, Candidate> {
  const chosen = new Map<FieldRole, Candidate>();
  for (const role of ORDER) {
    const choice = choices[role];
    const field = fields.find((each) => each.field.name === choice)?.field;
    if (field !== undefined) chosen.set(role, { role, field, score: 100, reason: 'chosen', detail: null });
  }
  return chosen;
}

function chosenValues(chosen: Chosen): readonly ProposedValue[] {
  return (['event', 'status'] as const).flatMap((role) => {
    const word = chosen.get(role)?.field.value ?? '';
    if (word === '' || isUnreplacedMacro(word)) return [];
    return [{ role, word, ...meaningOf(word) }];
  });
}

function meanings<T extends PostbackEvent | ConversionStatus>(
  words: readonly ProposedValue[],
  of: (word: ProposedValue) => T | null,
): Record<string, T> {
  return Object.fromEntries(
    words.flatMap((word) => {
      const meaning = of(word);
      return meaning === null ? [] : [[valueKey(word.word), meaning]];
    }),
  );
}

/** What was chosen and nothing else; what the sample does not show keeps its usual names, but none of the sample's. */
function mappedFields(fields: readonly Field[], chosen: Chosen, usual: FieldMapping): FieldMapping {
  const present = new Set(fields.map((field) => field.name.toLowerCase()));
  const namesOf = (role: FieldRole): string[] => {
    const own = chosen.get(role);
    if (own === undefined) return usual[role].filter((name) => !present.has(name.toLowerCase()));
    // A URL for one event goes on working beside the field that usually says it.
    const path = role === 'event' && own.field.source !== 'path' && !present.has('path.1') ? ['path.1'] : [];
    return [...path, own.field.name];
  };
  return {
    clickId: namesOf('clickId'),
    event: namesOf('event'),
    status: namesOf('status'),
    payout: namesOf('payout'),
    currency: namesOf('currency'),
    transactionId: namesOf('transactionId'),
    time: namesOf('time'),
  };
}

function isInCents(candidate: Candidate | undefined): boolean {
  return candidate !== undefined && /cents?$/.test(bareName(candidate.field.name));
}

/** At least half of what it holds are macros. */
function isTemplate(fields: readonly LookedAtField[]): boolean {
  const macros = fields.filter(({ value }) => value.kind === 'macro').length;
  return macros > 0 && macros * 2 >= fields.filter(({ value }) => value.kind !== 'empty').length;
}
