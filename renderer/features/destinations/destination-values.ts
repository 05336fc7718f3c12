/** A destination as a form edits it. Pure. */
import type { Destination } from '../../../shared/contract/destinations.ts';
import type { RequestTemplate } from '../../../shared/domain/forward/template.ts';
import { EVENTS, type PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { constantEdits, type ConstantRow, constantRows } from './constant-values.ts';
import { rulesOf, type RuleValues, ruleValues } from './rule-values.ts';

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

export interface DestinationValues {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: readonly HeaderRow[];
  readonly body: string;
  readonly events: EventValues;
  readonly constants: readonly ConstantRow[];
  readonly rules: RuleValues;
  /** Seconds as typed; text while it is no number yet. */
  readonly timeoutSeconds: number | string;
  readonly isSafeToRepeat: boolean;
}

export function destinationValues(destination: Destination): DestinationValues {
  const { request, events } = destination;
  const pairs = EVENTS.map((event): [PostbackEvent, EventValue] => [
    event,
    { isSent: events[event] !== undefined, word: events[event] ?? '' },
  ]);
  return {
    name: destination.name,
    method: request.method,
    url: request.url,
    headers: Object.entries(request.headers).map(([name, value], id) => ({ id, name, value })),
    body: request.body ?? '',
    // The keys are exactly the events.
    events: Object.fromEntries(pairs) as Record<PostbackEvent, EventValue>,
    constants: constantRows(destination.constants),
    rules: ruleValues(destination.rules),
    timeoutSeconds: destination.timeoutMs / 1_000,
    isSafeToRepeat: destination.isSafeToRepeat,
  };
}

/** Rows without a name and a value are left out. */
export function requestOf(values: DestinationValues): RequestTemplate {
  const named = values.headers.filter((row) => row.name.trim() !== '' || row.value !== '');
  return {
    method: values.method,
    url: values.url.trim(),
    headers: Object.fromEntries(named.map((row) => [row.name.trim(), row.value])),
    body: values.body === '' ? null : values.body,
  };
}

export function eventsOf(values: DestinationValues): Partial<Record<PostbackEvent, string>> {
  const sent = EVENTS.filter((event) => values.events[event].isSent);
  return Object.fromEntries(sent.map((event) => [event, values.events[event].word.trim()]));
}

/** Everything the form edits, as the contract wants it. Rules that cannot be read are left as they were. */
export function destinationEdit(values: DestinationValues) {
  return {
    name: values.name.trim(),
    request: requestOf(values),
    events: eventsOf(values),
    rules: rulesOf(values.rules) ?? undefined,
    constants: constantEdits(values.constants),
    isSafeToRepeat: values.isSafeToRepeat,
    timeoutMs: Math.round(Number(values.timeoutSeconds) * 1_000),
  };
}

/** Ticked at first with our own name for it, which is the likeliest word. */
export function withSent(events: EventValues, event: PostbackEvent, isSent: boolean): EventValues {
  const { word } = events[event];
  return { ...events, [event]: { isSent, word: isSent && word === '' ? event : word } };
}

export function newHeaderId(headers: readonly HeaderRow[]): number {
  return Math.max(-1, ...headers.map((row) => row.id)) + 1;
}
