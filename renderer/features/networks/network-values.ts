/** A network as a form edits it: words grouped by what they mean. Pure. */
import type { Network } from '../../../shared/contract/networks.ts';
import { FIELD_ROLES, type FieldRole } from '../../../shared/domain/postback/field-role.ts';
import type { Mapping } from '../../../shared/domain/postback/mapping.ts';
import { parseCurrency } from '../../../shared/domain/money/currency.ts';
import {
  type ConversionStatus,
  EVENTS,
  type PostbackEvent,
  STATUSES,
} from '../../../shared/domain/conversion/event.ts';
import type { Text } from '../../../shared/text/en.ts';

export interface NetworkValues {
  readonly name: string;
  readonly answerBody: string;
  readonly fields: Readonly<Record<FieldRole, string[]>>;
  readonly events: Readonly<Record<PostbackEvent, string[]>>;
  readonly statuses: Readonly<Record<ConversionStatus, string[]>>;
  readonly holdWords: string[];
  readonly currencies: Readonly<Record<string, string>>;
  readonly fixed: Mapping['fixed'];
  readonly amounts: Mapping['amounts'];
  readonly repeats: Mapping['repeats'];
  readonly notPayout: string[];
}

const MAX_NAME = 100;
const MAX_ANSWER = 2_000;
const MAX_WORD = 200;
const MAX_FIELD_NAMES = 50;
const MAX_WINDOW_MINUTES = 10_080;

export function networkValues(network: Network): NetworkValues {
  const { fields, events, statuses, ...others } = network.mapping;
  return {
    ...others,
    name: network.name,
    answerBody: network.answerBody,
    fields,
    events: grouped(EVENTS, events),
    statuses: grouped(STATUSES, statuses),
  };
}

function grouped<Meaning extends string>(
  meanings: readonly Meaning[],
  words: Readonly<Record<string, Meaning>>,
): Record<Meaning, string[]> {
  const groups = meanings.map((meaning): [Meaning, string[]] => [
    meaning,
    Object.keys(words).filter((word) => words[word] === meaning),
  ]);
  // The keys are exactly the meanings.
  return Object.fromEntries(groups) as Record<Meaning, string[]>;
}

export function mappingOf(values: NetworkValues): Mapping {
  return {
    fields: values.fields,
    events: ungrouped(EVENTS, values.events),
    statuses: ungrouped(STATUSES, values.statuses),
    holdWords: values.holdWords,
    currencies: values.currencies,
    fixed: values.fixed,
    amounts: values.amounts,
    repeats: values.repeats,
    notPayout: values.notPayout,
  };
}

function ungrouped<Meaning extends string>(
  meanings: readonly Meaning[],
  groups: Readonly<Record<Meaning, readonly string[]>>,
): Record<string, Meaning> {
  const pairs = meanings.flatMap((meaning) =>
    groups[meaning].map((word): [string, Meaning] => [word, meaning]),
  );
  return Object.fromEntries(pairs);
}

/** Words are compared in lower case without blanks around them, so they are kept that way. */
export function plainValues(typed: readonly string[]): string[] {
  const plain = typed.map((word) => word.trim().toLowerCase()).filter((word) => word !== '');
  return [...new Set(plain)];
}

/** The first of `words` that already means something else, and what. */
export function takenValue<Meaning extends string>(
  groups: Readonly<Record<Meaning, readonly string[]>>,
  meanings: readonly Meaning[],
  own: Meaning,
  words: readonly string[],
): { readonly word: string; readonly meaning: Meaning } | null {
  for (const meaning of meanings) {
    const word = meaning === own ? undefined : words.find((each) => groups[meaning].includes(each));
    if (word !== undefined) return { word, meaning };
  }
  return null;
}

/** Errors by the path of their field; empty when it can be saved. */
export function checkNetwork(values: NetworkValues, text: Text): Record<string, string> {
  const words = text.networks;
  const errors: Record<string, string> = {};
  const nameError = checkName(values.name, text);
  if (nameError !== null) errors['name'] = nameError;
  if (values.answerBody.length > MAX_ANSWER) errors['answerBody'] = words.answer.tooLong(MAX_ANSWER);
  for (const role of FIELD_ROLES) {
    const names = values.fields[role];
    if (names.length > MAX_FIELD_NAMES) errors[`fields.${role}`] = words.reading.tooMany(MAX_FIELD_NAMES);
    if (hasLong(names)) errors[`fields.${role}`] = words.reading.tooLong(MAX_WORD);
  }
  if (values.notPayout.length > MAX_FIELD_NAMES) errors['notPayout'] = words.reading.tooMany(MAX_FIELD_NAMES);
  if (hasLong(values.notPayout)) errors['notPayout'] = words.reading.tooLong(MAX_WORD);
  for (const event of EVENTS) {
    if (hasLong(values.events[event])) errors[`events.${event}`] = words.reading.tooLong(MAX_WORD);
  }
  for (const status of STATUSES) {
    if (hasLong(values.statuses[status])) errors[`statuses.${status}`] = words.reading.tooLong(MAX_WORD);
  }
  const { currency } = values.fixed;
  if (currency !== null && parseCurrency(currency) !== currency)
    errors['fixed.currency'] = words.reading.currencyUnknown(currency);
  const { windowMinutes } = values.repeats;
  if (!Number.isInteger(windowMinutes) || windowMinutes < 0 || windowMinutes > MAX_WINDOW_MINUTES)
    errors['repeats.windowMinutes'] = words.reading.windowWrong;
  return errors;
}

/** What is wrong with a network's name, or null. */
export function checkName(name: string, text: Text): string | null {
  const { length } = name.trim();
  if (length === 0) return text.networks.nameMissing;
  return length > MAX_NAME ? text.networks.nameTooLong(MAX_NAME) : null;
}

function hasLong(words: readonly string[]): boolean {
  return words.some((word) => word.length > MAX_WORD);
}
