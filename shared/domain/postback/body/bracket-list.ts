/**
 * A list as it is written into a form: `conversions[0][clickid]=a`, of a list alone `0[clickid]=a` (PHP),
 * `conversions[0].clickid=a` (ASP.NET), `conversions.0.clickid=a`.
 */
import type { Field } from '../field.ts';
import { problem } from '../problem.ts';
import { MAX_FIELDS } from '../value-limits.ts';
import { conversionsIn, onlyList } from './conversion-list.ts';
import type { Collected, ReadRules } from './read-body.ts';

const IN_BRACKETS = /^([^[\]]{0,100})\[(\d{1,6})\](?:\[([^\n]{1,200})\]|\.([^\n]{1,200}))$/;
const LIST_ALONE = /^(\d{1,6})\[([^\n]{1,200})\]$/;
const WITH_DOTS = /^([A-Za-z_][\w-]{0,99})\.(\d{1,6})\.([^\n]{1,200})$/;
const LONGEST_NAME = 320;

/** Takes such a list out of the fields, where it is one of conversions. @param from the first field that may belong to it */
export function takeBracketList(into: Collected, from: number, rules: ReadRules): void {
  const { fields } = into;
  // Nearly no request has such names.
  if (!fields.some((field, at) => at >= from && memberIn(field) !== null)) return;
  const members = new Map<string, Map<string, string>>();
  const others: Record<string, unknown> = {};
  const rest: Field[] = [];
  let path: string | null = null;
  let source: Field['source'] = 'form';
  for (let at = from; at < fields.length; at += 1) {
    const field = fields[at];
    if (field === undefined) continue;
    const found = memberIn(field);
    if (found === null || (path !== null && found.path !== path)) {
      // Of two lists neither is the one of conversions.
      if (found !== null) return;
      rest.push(field);
      if (path !== null || field.value !== '') others[field.name] = field.value;
      continue;
    }
    const { index, name } = found;
    ({ path } = found);
    source = field.source;
    const member = members.get(index) ?? new Map<string, string>();
    members.set(index, member);
    if (!member.has(name)) member.set(name, field.value);
  }
  if (path === null) return;
  const items = [...members.values()].map((member) =>
    Object.fromEntries([...member].map(([name, value]) => [name.replaceAll('][', '.'), value])),
  );
  const value = { ...others, [path]: items };
  const list = rules.isList ? onlyList(value) : conversionsIn(value, rules);
  if (list === null) return;
  // What was past the limit may have been conversions too.
  if (fields.length > MAX_FIELDS) into.problems.push(problem('too_many_fields', 'warning'));
  fields.splice(from, fields.length - from, ...rest);
  into.list = { path, source, readAs: 'utf-8', items, hasBrackets: true };
  into.listAt = from;
}

interface Member {
  readonly path: string;
  readonly index: string;
  readonly name: string;
}

/** Null for a field that belongs to no list. JSON and XML have their lists themselves. */
function memberIn({ name, source }: Field): Member | null {
  const isWritten = source === 'query' || source === 'form';
  const last = name.charCodeAt(name.length - 1);
  const mayBe = last === CLOSING || name.includes('.');
  if (!isWritten || !mayBe || name.length >= LONGEST_NAME) return null;
  const bracketed = IN_BRACKETS.exec(name);
  if (bracketed !== null) {
    const [, path = '', index = '', inner, behindDot = ''] = bracketed;
    return { path, index, name: inner ?? behindDot };
  }
  const alone = LIST_ALONE.exec(name);
  if (alone !== null) return { path: '', index: alone[1] ?? '', name: alone[2] ?? '' };
  const dotted = WITH_DOTS.exec(name);
  return dotted === null ? null : { path: dotted[1] ?? '', index: dotted[2] ?? '', name: dotted[3] ?? '' };
}

const CLOSING = 0x5d;
