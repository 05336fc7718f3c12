/** Two postbacks, field by field. Pure, and linear in the number of fields. */
import type { Field, FieldSource } from '../postback/field.ts';

export type FieldDifference =
  | { readonly kind: 'same'; readonly one: string; readonly other: string }
  | { readonly kind: 'changed'; readonly one: string; readonly other: string }
  /** Only the first has it. */
  | { readonly kind: 'added'; readonly one: string; readonly other: null }
  /** Only the second has it. */
  | { readonly kind: 'missing'; readonly one: null; readonly other: string };

export type ComparedField = FieldDifference & {
  /** As the one that has it wrote it. */
  readonly name: string;
  readonly source: FieldSource;
};

type Comparable = Pick<Field, 'name' | 'value' | 'source'>;

/**
 * Fields are the same by place and name, in capitals or not; of several alike the first belongs to the first.
 * @param one the postback that is looked at
 * @param other what it is compared with
 * @returns in the order of the first; what it lacks stands at the end
 */
export function compareFields(
  one: readonly Comparable[],
  other: readonly Comparable[],
): readonly ComparedField[] {
  const waiting = byKey(other);
  const compared: ComparedField[] = [];
  const met = new Set<Comparable>();
  for (const { name, value, source } of one) {
    const match = waiting.get(keyOf({ name, source }))?.next();
    if (match === undefined) {
      compared.push({ kind: 'added', name, source, one: value, other: null });
      continue;
    }
    met.add(match);
    const kind = match.value === value ? 'same' : 'changed';
    compared.push({ kind, name, source, one: value, other: match.value });
  }
  const missing = other.filter((field) => !met.has(field));
  return [
    ...compared,
    ...missing.map(({ name, source, value }): ComparedField => ({
      kind: 'missing',
      name,
      source,
      one: null,
      other: value,
    })),
  ];
}

interface Queue {
  next(): Comparable | undefined;
}

function byKey(fields: readonly Comparable[]): ReadonlyMap<string, Queue> {
  const lists = new Map<string, Comparable[]>();
  for (const field of fields) {
    const list = lists.get(keyOf(field));
    if (list === undefined) lists.set(keyOf(field), [field]);
    else list.push(field);
  }
  return new Map(
    [...lists].map(([key, list]) => {
      let at = 0;
      return [key, { next: () => list[at++] }];
    }),
  );
}

function keyOf({ name, source }: Pick<Comparable, 'name' | 'source'>): string {
  return `${source} ${name.toLowerCase()}`;
}
