/** Which of a network's links a postback came through. */
import type { Field } from '../postback/field.ts';

export interface MarkedLink {
  /** Fixed words of the link that come back: `{sub2: 'creo7'}`. */
  readonly marks: Readonly<Record<string, string>>;
}

export interface LinkIndex<T extends MarkedLink> {
  /**
   * The link with the most marks, all of which the postback brings back; one without marks takes what no other
   * takes. Null where several have the same marks.
   */
  assign(fields: readonly Field[]): T | null;
  /** False when another link has the same marks: then no postback can be told to be its own. */
  isTellable(link: T): boolean;
}

/** Links with the same names of marks; by their values, null where two have the same. */
interface Group<T> {
  readonly names: readonly string[];
  readonly byValues: Map<string, T | null>;
}

/** Made once for many postbacks: looking one up does not depend on how many links there are. */
export function indexLinks<T extends MarkedLink>(links: readonly T[]): LinkIndex<T> {
  const groups = new Map<string, Group<T>>();
  for (const link of links) {
    const names = namesOf(link);
    const key = JSON.stringify(names);
    const group = groups.get(key) ?? { names, byValues: new Map<string, T | null>() };
    groups.set(key, group);
    const values = valuesKey(link);
    group.byValues.set(values, group.byValues.has(values) ? null : link);
  }
  const mostFirst = [...groups.values()].toSorted((a, b) => b.names.length - a.names.length);
  return {
    assign: (fields) => assign(fields, mostFirst),
    isTellable: (link) => {
      const group = groups.get(JSON.stringify(namesOf(link)));
      return group?.byValues.get(valuesKey(link)) !== null;
    },
  };
}

function assign<T>(fields: readonly Field[], groups: readonly Group<T>[]): T | null {
  const values = new Map<string, string>();
  for (const field of fields) {
    const name = field.name.toLowerCase();
    if (!values.has(name)) values.set(name, field.value);
  }
  let most = 0;
  const found: (T | null)[] = [];
  for (const { names, byValues } of groups) {
    if (found.length > 0 && names.length < most) break;
    const link = byValues.get(JSON.stringify(names.map((name) => values.get(name) ?? null)));
    if (link === undefined) continue;
    most = names.length;
    found.push(link);
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

function namesOf(link: MarkedLink): readonly string[] {
  return Object.keys(link.marks)
    .map((name) => name.toLowerCase())
    .toSorted();
}

function valuesKey(link: MarkedLink): string {
  const byName = new Map(Object.entries(link.marks).map(([name, value]) => [name.toLowerCase(), value]));
  return JSON.stringify(namesOf(link).map((name) => byName.get(name) ?? null));
}
