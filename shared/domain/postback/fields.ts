/**
 * Takes a raw request apart into named fields. Never throws, whatever the bytes: what cannot be read
 * is replaced and said as a problem, and the raw request stays as it came.
 */
import { BrokenLine } from './body/broken-line.ts';
import { takeBracketList } from './body/bracket-list.ts';
import { type ConversionList, nameInList } from './body/conversion-list.ts';
import { isClickIdName, isOwnName, isWordName, lastParts, saysEvent } from './body/usual-names.ts';
import { flatten } from './body/flatten.ts';
import { openEnvelope } from './body/open-envelope.ts';
import { type Collected, readBody, type ReadRules } from './body/read-body.ts';
import { declaredCharset } from './charset.ts';
import { badEncoding, encodingProblems } from './encoding-problem.ts';
import type { Field } from './field.ts';
import { readPairs } from './pairs.ts';
import { decodeComponent } from './percent.ts';
import { type Problem, problem } from './problem.ts';
import { MAX_FIELDS, MAX_POSTBACKS } from './value-limits.ts';

export const BODY_STATES = ['whole', 'cut', 'incomplete'] as const;
export type BodyState = (typeof BODY_STATES)[number];

export interface RequestParts {
  /** The part of the path that follows the key, without its first `/`; may be empty. */
  readonly pathRest: string;
  /** The query as it stood in the request line, without `?`, one character per byte (Latin-1). */
  readonly query: string;
  /** Value of the `Content-Type` header, or null. */
  readonly contentType: string | null;
  readonly body: Uint8Array;
  readonly bodyState: BodyState;
  /** What its network calls the click id, as its mapping has it: it tells conversions from other lists. */
  readonly clickIdNames?: readonly string[];
}

export interface ReadFields {
  readonly fields: readonly Field[];
  readonly problems: readonly Problem[];
}

/** Which of the postbacks of a request; fixed when it is parsed for the first time. */
export interface PostbackPlace {
  /** From 1. */
  readonly index: number;
  /** How many there are, 1 for nearly all requests. */
  readonly count: number;
}

export const ONLY_ONE: PostbackPlace = { index: 1, count: 1 };

const MAX_PATH_FIELDS = 10;

/** Comparing each with each is only cheap for what real postbacks have. */
const MAX_COMPARED_FIELDS = 60;

/**
 * Reads path, query and body in the order in which they came.
 * @param place of a request with several postbacks: what is said of each is left out of the others
 */
export function readFields(parts: RequestParts, place: PostbackPlace = ONLY_ONE): ReadFields {
  return fieldsAt(openRequest(parts, place.count > 1), place);
}

/** What a request holds, for the fields of each of its postbacks. */
export type OpenRequest = Readonly<Collected>;

/** How many postbacks a request is found to hold: more than one where it has a list of conversions. */
export function countPostbacks({ list }: OpenRequest): number {
  const count = list?.items.length ?? 1;
  return count > MAX_POSTBACKS ? MAX_POSTBACKS + 1 : count;
}

/** @param isList whether it was found to hold several postbacks before */
export function openRequest(parts: RequestParts, isList: boolean): OpenRequest {
  const into: Collected = { fields: [], problems: [], list: null, listAt: 0 };
  let own: ReadonlySet<string> | null = null;
  const rules: ReadRules = {
    isList,
    isWordName,
    isOwnName,
    saysEvent,
    isClickIdName: (name) => isClickIdName(name, (own ??= lastParts(parts.clickIdNames ?? []))),
  };
  readPath(parts.pathRest, into.fields, into.problems);
  const queryAt = into.fields.length;
  readPairs(parts.query, 'query', declaredCharset(parts.contentType), into.fields, into.problems);
  openEnvelope(into, queryAt, rules);
  if (into.list === null) takeBracketList(into, queryAt, rules);
  if (parts.bodyState === 'cut') into.problems.push(problem('body_too_large', 'warning'));
  if (parts.bodyState === 'incomplete') into.problems.push(problem('body_incomplete', 'warning'));
  if (parts.body.length === 0) return into;
  const bodyAt = into.fields.length;
  readBody(parts, rules, into);
  if (into.list === null) openEnvelope(into, bodyAt, rules);
  if (into.list === null) takeBracketList(into, bodyAt, rules);
  return into;
}

/** The fields of one postback of a request. */
export function fieldsAt(
  { fields: around, problems: said, list, listAt }: OpenRequest,
  place: PostbackPlace,
): ReadFields {
  const fields = [...around];
  const problems = [...said];
  if (place.index > MAX_POSTBACKS) return { fields: [], problems: [tooMany(list)] };
  if (list !== null && (place.count > 1 || list.items.length === 1)) {
    return fieldsOfItem(list, place.index - 1, fields, listAt, problems);
  }
  if (list === null && place.count > 1)
    return bounded(fields, [...problems, problem('content_lost', 'fatal')]);
  if (list !== null) {
    const inner: Field[] = [];
    for (const [index, item] of list.items.entries()) {
      if (inner.length > MAX_FIELDS) break;
      const named: Field[] = [];
      flatten('', item, list.source, named, MAX_FIELDS - inner.length);
      inner.push(...named.map((field) => ({ ...field, name: nameInList(list, index, field.name) })));
    }
    fields.splice(listAt, 0, ...inner);
    problems.push(...encodingProblems(inner, 0, list.readAs));
    problems.push(problem('several_read_as_one', 'warning', null, String(list.items.length)));
  }
  return bounded(fields, problems);
}

/** What each of a list says itself counts before what stands around all of them, in the body or in the URL. */
function fieldsOfItem(
  list: ConversionList,
  index: number,
  around: readonly Field[],
  listAt: number,
  problems: Problem[],
): ReadFields {
  const item = list.items[index];
  if (item === undefined)
    return { fields: around, problems: [...problems, problem('content_lost', 'fatal')] };
  if (item instanceof BrokenLine) {
    const line: Field = { name: 'line', value: item.text, source: list.source };
    return bounded(
      [...around, line],
      [...problems, problem('body_not_json', 'fatal', line.name, line.value)],
    );
  }
  const named: Field[] = [];
  flatten('', item, list.source, named, MAX_FIELDS);
  const own = named.map((field) => ({ ...field, alias: nameInList(list, 0, field.name) }));
  const taken = new Set(own.map(({ name }) => name.toLowerCase()));
  const after = around.slice(listAt).filter(({ name }) => !taken.has(name.toLowerCase()));
  problems.push(...encodingProblems(own, 0, list.readAs));
  return bounded([...own, ...around.slice(0, listAt), ...after], problems);
}

function tooMany(list: ConversionList | null): Problem {
  const left = (list?.items.length ?? MAX_POSTBACKS) - MAX_POSTBACKS;
  return problem('too_many_postbacks', 'fatal', null, String(left), String(MAX_POSTBACKS));
}

function bounded(fields: Field[], problems: Problem[]): ReadFields {
  noteTwice(fields, problems);
  if (fields.length > MAX_FIELDS) {
    fields.length = MAX_FIELDS;
    const isSaid = problems.some(({ code }) => code === 'too_many_fields');
    if (!isSaid) problems.push(problem('too_many_fields', 'warning'));
  }
  return { fields, problems };
}

/** Segments become `path.1`, `path.2` …: some senders put the event or even the click id there. */
function readPath(rest: string, fields: Field[], problems: Problem[]): void {
  if (rest === '') return;
  for (const [index, segment] of rest.split('/').slice(0, MAX_PATH_FIELDS).entries()) {
    const value = decodeComponent(segment, 'path');
    if (!value.isValid) problems.push(badEncoding(`path.${index + 1}`, value.text, value.readAs));
    if (value.text !== '') fields.push({ name: `path.${index + 1}`, value: value.text, source: 'path' });
  }
}

/** One name with two values: which one counts is then a matter of order, so the person should know. */
function noteTwice(fields: readonly Field[], problems: Problem[]): void {
  if (fields.length < 2 || fields.length > MAX_COMPARED_FIELDS) return;
  // Whatever its case a name is the same to a mapping.
  const names = fields.map(({ name }) => name.toLowerCase());
  for (const [index, field] of fields.entries()) {
    for (let at = 0; at < index; at += 1) {
      const earlier = fields[at];
      if (earlier === undefined || earlier.value === field.value || names[at] !== names[index]) continue;
      problems.push(problem('field_twice', 'note', field.name, `${earlier.value} / ${field.value}`));
      break;
    }
  }
}
