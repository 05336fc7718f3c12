/** Proposes how a network's postbacks are to be read, from one sample. Nothing is taken over unseen. */
import type { Field } from '../postback/fields.ts';
import { type FieldMapping, type Mapping, valueKey } from '../postback/mapping.ts';
import type { FieldRole } from '../postback/field-role.ts';
import { findRivalOfSample } from '../postback/doubtful-id.ts';
import { isNothing } from '../postback/nothing.ts';
import { isUnfilled } from '../postback/unfilled.ts';
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';
import {
  listedHoldWords,
  readStatusLists,
  type StatusLists,
  statusListFields,
} from '../postback/status-lists.ts';
import { meaningOfStatusWord } from '../postback/word-meaning.ts';
import { candidatesFor } from './candidates.ts';
import { type LookedAtField, lookAtFields } from './look-at-field.ts';
import { bareName } from './name-of.ts';
import { networkNameIn } from './network-name.ts';
import type { Candidate, Proposal, ProposedValue } from './proposal.ts';
import { meaningOf } from './value-meaning.ts';

/** As the mapping takes them. */
const MAX_HOLD_WORDS = 50;
const MAX_WORD = 200;

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
 */
export function proposeMapping(allFields: readonly Field[], usual: Mapping): Proposal {
  // The URL's own dictionary says what words mean: none of it is a value.
  const dictionary = new Set(statusListFields(allFields));
  const lists = readStatusLists(allFields);
  const looked = lookAtFields(allFields.filter((field) => !dictionary.has(field)));
  const fields = looked.map(({ field }) => field);
  const chosen = chooseFields(looked);
  const words = chosenValues(chosen, usual, lists);
  return {
    mapping: {
      ...usual,
      fields: mappedFields(fields, chosen, usual.fields),
      // What only the URL's list says of an event stays there: it comes with each postback.
      events: { ...usual.events, ...meanings(words, ({ word }) => meaningOf(word).event) },
      statuses: { ...usual.statuses, ...listedStatuses(lists), ...meanings(words, ({ status }) => status) },
      holdWords: [...new Set([...usual.holdWords, ...listedHoldWords(allFields)])].slice(0, MAX_HOLD_WORDS),
      amounts: isInCents(chosen.get('payout')) ? 'cents' : usual.amounts,
    },
    fields: ORDER.flatMap((role) => {
      const candidate = chosen.get(role);
      return candidate === undefined
        ? []
        : [{ role, field: candidate.field, reason: candidate.reason, detail: candidate.detail }];
    }),
    words,
    isTemplate: isTemplate(looked),
    rivalClickId: rivalOf(chosen, fields, usual),
    networkName: networkNameIn(fields),
  };
}

type Chosen = ReadonlyMap<FieldRole, Candidate>;

function rivalOf(chosen: Chosen, fields: readonly Field[], usual: Mapping): Field | null {
  const proposed = chosen.get('clickId')?.field ?? null;
  return proposed === null ? null : findRivalOfSample(fields, proposed, usual.fields.clickId);
}

function chooseFields(fields: readonly LookedAtField[]): Chosen {
  const chosen = new Map<FieldRole, Candidate>();
  const taken = new Set<Field>();
  for (const role of ORDER) {
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

function chosenValues(chosen: Chosen, usual: Mapping, lists: StatusLists): readonly ProposedValue[] {
  return (['event', 'status'] as const).flatMap((role) => {
    const word = chosen.get(role)?.field.value ?? '';
    if (isNothing(word, 'word') || isUnfilled(word)) return [];
    const isListed = role === 'status' && lists.has(valueKey(word));
    const { event, status } = isListed ? meaningOfStatusWord(usual, lists, word) : meaningOf(word);
    return [{ role, word, event, status }];
  });
}

/** What the lists say of words that this postback did not send: the next one may. */
function listedStatuses(lists: StatusLists): Record<string, ConversionStatus> {
  return Object.fromEntries(
    [...lists].flatMap(([word, { status }]) =>
      status === null || meaningOf(word).event !== null || word.length > MAX_WORD ? [] : [[word, status]],
    ),
  );
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
