/** Proposes how a network's postbacks are to be read, from one sample. Nothing is taken over unseen. */
import type { Field } from '../postback/field.ts';
import { isUnreplacedMacro, macroName } from '../postback/macros.ts';
import { type FieldMapping, type Mapping, valueKey } from '../postback/mapping.ts';
import { type FieldRole, VALUE_ROLES } from '../postback/field-role.ts';
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
import { type Choices, NO_CHOICES } from './choices.ts';
import { pairOf } from './currency-pair.ts';
import { findDoubts } from './doubts.ts';
import { type ExaminedField, examineFields } from './examine-field.ts';
import { bareName } from './name-of.ts';
import { networkNameIn } from './network-name.ts';
import { ownMacros } from './own-macros.ts';
import { currencyInName, isNameOfCents } from './payout-name.ts';
import type { Candidate, Proposal, ProposedField, ProposedValue } from './proposal.ts';
import { USUAL_SPELLINGS } from './usual-spellings.ts';
import { meaningOf, meaningOfEventWord } from './value-meaning.ts';

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
 * @param choices what the person chose instead
 */
export function proposeMapping(
  allFields: readonly Field[],
  usual: Mapping,
  choices: Choices = NO_CHOICES,
): Proposal {
  // The URL's own dictionary says what words mean: none of it is a value.
  const dictionary = new Set(statusListFields(allFields));
  const lists = readStatusLists(allFields);
  const examined = examineFields(allFields.filter((field) => !dictionary.has(field)));
  const fields = examined.map(({ field }) => field);
  const chosen = chooseFields(examined, choices);
  const proposed = proposedFields(chosen);
  const words = chosenValues(chosen, usual, lists);
  return {
    mapping: {
      ...usual,
      fields: mappedFields(examined, chosen, usual.fields),
      // What the person said of a word stays. What only the URL's list says of an event stays there: it comes with
      // each postback.
      events: { ...meanings(words, ({ word }) => meaningOf(word).event), ...usual.events },
      statuses: { ...listedStatuses(lists), ...meanings(words, ({ status }) => status), ...usual.statuses },
      holdWords: [...new Set([...usual.holdWords, ...listedHoldWords(allFields)])].slice(0, MAX_HOLD_WORDS),
      fixed: { ...usual.fixed, currency: usual.fixed.currency ?? namedCurrency(chosen) },
      amounts: isInCents(chosen.get('payout')) ? 'cents' : usual.amounts,
      macros: ownMacros(proposed, isTemplate(examined)),
    },
    fields: proposed,
    words,
    isTemplate: isTemplate(examined),
    sample: fields,
    doubts: findDoubts({ examined, chosen, clickIdNames: usual.fields.clickId }, choices),
    networkName: networkNameIn(fields),
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

function chooseFields(fields: readonly ExaminedField[], choices: Choices): Chosen {
  const chosen = personsChoices(fields, choices);
  const taken = new Set<Field>([...chosen.values()].map(({ field }) => field));
  for (const role of ORDER) {
    if (choices[role] !== undefined) continue;
    const free = candidatesFor(role, fields).filter((each) => !taken.has(each.field));
    const candidate = role === 'currency' ? currencyOf(free, chosen.get('payout'), fields) : free[0];
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

function personsChoices(fields: readonly ExaminedField[], choices: Choices): Map<FieldRole, Candidate> {
  const chosen = new Map<FieldRole, Candidate>();
  for (const role of ORDER) {
    const choice = choices[role];
    const field = fields.find((each) => each.field.name === choice)?.field;
    if (field !== undefined) chosen.set(role, { role, field, score: 100, reason: 'chosen', detail: null });
  }
  return chosen;
}

/** The currency of the payout rather than that of a deposit, whatever else speaks for it. */
function currencyOf(
  candidates: readonly Candidate[],
  payout: Candidate | undefined,
  fields: readonly ExaminedField[],
): Candidate | undefined {
  const others = fields
    .filter(({ field, name }) => field !== payout?.field && name.hits.payout.score > 0)
    .map(({ name }) => name.bare);
  const payoutNames = payout === undefined ? [null] : spellingsOf(payout);
  const paired = candidates.map((candidate) => {
    const pairs = spellingsOf(candidate).flatMap((name) =>
      payoutNames.map((ofPayout) => pairOf(name, ofPayout, others)),
    );
    const isOwn = pairs.includes('own');
    return { candidate, isOwn, isOther: !isOwn && pairs.includes('other') };
  });
  return (paired.find(({ isOwn }) => isOwn) ?? paired.find(({ isOther }) => !isOther))?.candidate;
}

/** Of the parameter, and of the macro that fills it in a template. */
function spellingsOf({ field: { name, value } }: Candidate): readonly string[] {
  const names = [bareName(name)];
  return isUnreplacedMacro(value) ? [...names, bareName(macroName(value))] : names;
}

function chosenValues(chosen: Chosen, usual: Mapping, lists: StatusLists): readonly ProposedValue[] {
  return VALUE_ROLES.flatMap((role) => {
    const word = chosen.get(role)?.field.value ?? '';
    if (isNothing(word, 'word') || isUnfilled(word)) return [];
    const isListed = role === 'status' && lists.has(valueKey(word));
    const { event, status } = isListed
      ? meaningOfStatusWord(usual, lists, word)
      : role === 'event'
        ? meaningOfEventWord(word)
        : meaningOf(word);
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

/** As many as a mapping takes for one role. */
const MOST_NAMES = 50;
/** From here on a name without a value is one that may hold it another time. */
const SURE_NAME = 36;

/**
 * What was chosen and nothing else. What the sample does not show keeps the names that first contact knows, those
 * that came empty first, but none that holds something else in the sample.
 */
function mappedFields(examined: readonly ExaminedField[], chosen: Chosen, usual: FieldMapping): FieldMapping {
  const filled = examined.filter(({ value }) => value.kind !== 'empty');
  const holdsElse = new Set(filled.map(({ field }) => field.name.toLowerCase()));
  for (const { field } of chosen.values()) holdsElse.add(field.name.toLowerCase());
  const namesOf = (role: FieldRole): string[] => {
    const own = chosen.get(role);
    if (own === undefined) {
      const names = [...emptyNames(role, examined), ...usual[role], ...USUAL_SPELLINGS[role]];
      const free = names.filter((name) => !holdsElse.has(name.toLowerCase()));
      return [...new Set(free)].slice(0, MOST_NAMES);
    }
    // A URL for one event goes on working beside the field that usually says it.
    const path =
      role === 'event' && own.field.source !== 'path' && !holdsElse.has('path.1') ? ['path.1'] : [];
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

/** `payout_usd` is in dollars, unless a parameter of its own says another currency. */
function namedCurrency(chosen: Chosen): string | null {
  const payout = chosen.get('payout');
  return payout === undefined || chosen.has('currency') ? null : currencyInName(payout.field.name);
}

function isInCents(candidate: Candidate | undefined): boolean {
  return candidate !== undefined && isNameOfCents(bareName(candidate.field.name));
}

/** Parameters that came empty and are named like the role, surest first. */
function emptyNames(role: FieldRole, examined: readonly ExaminedField[]): readonly string[] {
  return examined
    .filter(({ name, value }) => value.kind === 'empty' && name.hits[role].score >= SURE_NAME)
    .toSorted((one, other) => other.name.hits[role].score - one.name.hits[role].score)
    .map(({ field }) => field.name);
}

/** At least half of what it holds are macros. */
function isTemplate(fields: readonly ExaminedField[]): boolean {
  const macros = fields.filter(({ value }) => value.kind === 'macro').length;
  return macros > 0 && macros * 2 >= fields.filter(({ value }) => value.kind !== 'empty').length;
}
