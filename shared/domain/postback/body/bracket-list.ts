/** A list as PHP writes it into a form: `conversions[0][clickid]=a&conversions[1][clickid]=b`. */
import type { Field } from '../field.ts';
import { problem } from '../problem.ts';
import { MAX_FIELDS } from '../value-limits.ts';
import { conversionsIn, onlyList } from './conversion-list.ts';
import type { Collected, ReadRules } from './read-body.ts';

const IN_LIST = /^([^[\]]{1,100})\[(\d{1,6})\]\[([^\n]{1,200})\]$/;
const LONGEST_NAME = 320;

/** Takes such a list out of the fields, where it is one of conversions. @param from the first field that may belong to it */
export function takeBracketList(into: Collected, from: number, rules: ReadRules): void {
  const { fields } = into;
  // Nearly no request has such names.
  if (!fields.some(({ name }) => name.endsWith(']'))) return;
  const members = new Map<string, Map<string, string>>();
  const others: Record<string, unknown> = {};
  const rest: Field[] = [];
  let path: string | null = null;
  let source: Field['source'] = 'form';
  for (let at = from; at < fields.length; at += 1) {
    const field = fields[at];
    if (field === undefined) continue;
    const found =
      field.name.endsWith(']') && field.name.length < LONGEST_NAME ? IN_LIST.exec(field.name) : null;
    const [, prefix = '', index = '', name = ''] = found ?? [];
    if (found === null || (path !== null && prefix !== path)) {
      // Of two lists neither is the one of conversions.
      if (found !== null) return;
      rest.push(field);
      if (path !== null || field.value !== '') others[field.name] = field.value;
      continue;
    }
    path = prefix;
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
