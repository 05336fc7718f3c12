/** A network as a form edits it: its values grouped by what they mean. Pure. */
import {
  type Network,
  networkEditSchema,
  type NewNetwork,
  newNetworkSchema,
} from '../../../shared/contract/networks.ts';
import type { FieldRole } from '../../../shared/domain/postback/field-role.ts';
import { type Mapping, WINDOW_MINUTES } from '../../../shared/domain/postback/mapping.ts';
import {
  type ConversionStatus,
  EVENTS,
  type PostbackEvent,
  STATUSES,
} from '../../../shared/domain/conversion/event.ts';
import type { Text } from '../../../shared/text/en.ts';
import { formatsOf } from '../../ui/formats.ts';
import { type FieldErrors, schemaErrors, type Sentences } from '../../ui/schema-errors.ts';

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
  readonly refunds: Mapping['refunds'];
  readonly macros: Mapping['macros'];
  readonly notPayout: string[];
}

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
  values: Readonly<Record<string, Meaning>>,
): Record<Meaning, string[]> {
  const groups = meanings.map((meaning): [Meaning, string[]] => [
    meaning,
    Object.keys(values).filter((value) => values[value] === meaning),
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
    refunds: values.refunds,
    macros: values.macros,
    notPayout: values.notPayout,
  };
}

function ungrouped<Meaning extends string>(
  meanings: readonly Meaning[],
  groups: Readonly<Record<Meaning, readonly string[]>>,
): Record<string, Meaning> {
  const pairs = meanings.flatMap((meaning) =>
    groups[meaning].map((value): [string, Meaning] => [value, meaning]),
  );
  return Object.fromEntries(pairs);
}

/** Values are compared in lower case without blanks around them, so they are kept that way. */
export function plainValues(typed: readonly string[]): string[] {
  const plain = typed.map((value) => value.trim().toLowerCase()).filter((value) => value !== '');
  return [...new Set(plain)];
}

/** The first of `values` that already means something else, and what. */
export function takenValue<Meaning extends string>(
  groups: Readonly<Record<Meaning, readonly string[]>>,
  meanings: readonly Meaning[],
  own: Meaning,
  values: readonly string[],
): { readonly value: string; readonly meaning: Meaning } | null {
  for (const meaning of meanings) {
    const value = meaning === own ? undefined : values.find((each) => groups[meaning].includes(each));
    if (value !== undefined) return { value, meaning };
  }
  return null;
}

/** What is saved of the form, in the shape of the contract. */
export function networkInput(values: NetworkValues) {
  return { name: values.name.trim(), answerBody: values.answerBody, mapping: mappingOf(values) };
}

export function checkNetwork(values: NetworkValues, text: Text): FieldErrors {
  const { count } = formatsOf(text.locale);
  const input = networkInput(values);
  const messages = text.networks.reading;
  return schemaErrors(networkEditSchema, input, text, {
    fieldOf: (path) => fieldOfIssue(input.mapping, path),
    sentences: {
      name: nameSentence(text),
      'mapping.fixed.currency': () => messages.currencyUnknown(input.mapping.fixed.currency ?? ''),
      'mapping.repeats.windowMinutes': () =>
        messages.windowWrong(count(WINDOW_MINUTES.min), count(WINDOW_MINUTES.max)),
      // Of many names and values one is too long.
      mapping: (issue) =>
        issue.code === 'too_big' && issue.origin === 'string'
          ? messages.tooLong(Number(issue.maximum))
          : undefined,
    },
  });
}

/** Values are shown in the group of what they mean. */
function fieldOfIssue({ events, statuses }: Mapping, path: readonly string[]): string {
  const [, part, value = ''] = path;
  if (part === 'events' || part === 'statuses') {
    const meaning = part === 'events' ? events[value] : statuses[value];
    return `mapping.${part}.${meaning ?? value}`;
  }
  return path.join('.');
}

/** What is wrong with a network that is not there yet. */
export function checkNew(input: NewNetwork, text: Text): FieldErrors {
  return schemaErrors(newNetworkSchema, input, text, { sentences: { name: nameSentence(text) } });
}

function nameSentence(text: Text): Sentences[string] {
  return ({ code }) => (code === 'too_small' ? text.networks.nameMissing : undefined);
}
