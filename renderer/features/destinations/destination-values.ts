/** A destination as a form edits it. Pure. */
import type { z } from 'zod';
import type { RequestMethod } from '../../../shared/domain/forward/template.ts';
import {
  type Destination,
  type DestinationEdit,
  destinationEditSchema,
  plainDestinationSchema,
  type TriedFields,
  triedFieldsSchema,
} from '../../../shared/contract/destinations.ts';
import { EVENTS, type PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { pick } from '../../../shared/domain/pick.ts';
import type { Issue } from '../../ui/schema-errors.ts';
import { constantEdits, type ConstantRow, constantRows } from './constant-values.ts';
import { filledRows } from './filled-rows.ts';
import { proxyLoginInput, type ProxyLoginValues, proxyLoginValues } from './proxy-values.ts';
import { rulesInput, type RuleValues, ruleValues } from './rule-values.ts';

export interface HeaderRow {
  /** Keeps a row's place while others come and go. */
  readonly id: number;
  readonly name: string;
  readonly value: string;
}

export interface EventValue {
  readonly isSent: boolean;
  readonly word: string;
}

export type EventValues = Readonly<Record<PostbackEvent, EventValue>>;

/** Edited as they are; the others are switched in the list, or edited in another shape. */
const asIsSchema = plainDestinationSchema.omit({
  enabled: true,
  isPaused: true,
  events: true,
  timeoutMs: true,
});
const AS_IS = asIsSchema.keyof().options;

export interface DestinationValues extends Readonly<z.infer<typeof asIsSchema>> {
  readonly method: RequestMethod;
  readonly url: string;
  readonly headers: readonly HeaderRow[];
  readonly body: string;
  readonly events: EventValues;
  readonly constants: readonly ConstantRow[];
  readonly rules: RuleValues;
  readonly proxyLogin: ProxyLoginValues;
  /** Seconds as typed; text while it is no number yet. */
  readonly timeoutSeconds: number | string;
}

/** What the form edits, of a saved destination or of one that a preset begins. */
export type EditedDestination = Pick<
  Destination,
  | keyof z.infer<typeof asIsSchema>
  | 'request'
  | 'events'
  | 'constants'
  | 'rules'
  | 'timeoutMs'
  | 'proxyLoginState'
>;

export function destinationValues(destination: EditedDestination): DestinationValues {
  const { request, events } = destination;
  const pairs = EVENTS.map((event): [PostbackEvent, EventValue] => [
    event,
    { isSent: events[event] !== undefined, word: events[event] ?? '' },
  ]);
  return {
    ...pick(destination, AS_IS),
    method: request.method,
    url: request.url,
    headers: Object.entries(request.headers).map(([name, value], id) => ({ id, name, value })),
    body: request.body ?? '',
    // The keys are exactly the events.
    events: Object.fromEntries(pairs) as Record<PostbackEvent, EventValue>,
    constants: constantRows(destination.constants),
    rules: ruleValues(destination.rules),
    proxyLogin: proxyLoginValues(destination),
    timeoutSeconds: destination.timeoutMs / 1_000,
  };
}

/** Everything the form edits in the shape of the contract, unchecked. */
export function destinationInput(values: DestinationValues) {
  const { method, url, headers, body, events, constants, rules, proxyLogin, timeoutSeconds, ...asIs } =
    values;
  return {
    ...asIs,
    request: {
      method,
      url: url.trim(),
      headers: Object.fromEntries(filledRows(headers).map((row) => [row.name.trim(), row.value])),
      body: body === '' ? null : body,
    },
    events: sentValues(events),
    rules: rulesInput(rules),
    constants: constantEdits(constants),
    proxyLogin: proxyLoginInput(proxyLogin),
    timeoutMs: Math.round(Number(timeoutSeconds) * 1_000),
  };
}

/** As it is saved; null while a field cannot be used. */
export function destinationEdit(values: DestinationValues): DestinationEdit | null {
  return destinationEditSchema.safeParse(destinationInput(values)).data ?? null;
}

/** As the engine tries it before it is saved; null while a field cannot be used. */
export function triedFields(values: DestinationValues): TriedFields | null {
  return triedFieldsSchema.safeParse(destinationInput(values)).data ?? null;
}

/** The field of the form where an issue of the contract is shown: rows are found by their place or their name. */
export function fieldOfIssue(values: DestinationValues, path: readonly string[], { code }: Issue): string {
  const [first, second, third] = path;
  if (first === 'constants') {
    const row = filledRows(values.constants)[Number(second)];
    return row === undefined ? 'constants.count' : `constants.${row.id}.${third ?? 'name'}`;
  }
  if (first === 'request' && second === 'headers') {
    const row = filledRows(values.headers).find(({ name }) => name.trim() === third);
    return `request.headers.${row?.id ?? ''}.${code === 'invalid_key' ? 'name' : 'value'}`;
  }
  return path.join('.');
}

function sentValues(events: EventValues): Partial<Record<PostbackEvent, string>> {
  const sent = EVENTS.filter((event) => events[event].isSent);
  return Object.fromEntries(sent.map((event) => [event, events[event].word.trim()]));
}

/** Ticked at first with our own name for it, which is the likeliest word. */
export function withSent(events: EventValues, event: PostbackEvent, isSent: boolean): EventValues {
  const { word } = events[event];
  return { ...events, [event]: { isSent, word: isSent && word === '' ? event : word } };
}

export function newHeaderId(headers: readonly HeaderRow[]): number {
  return Math.max(-1, ...headers.map((row) => row.id)) + 1;
}
