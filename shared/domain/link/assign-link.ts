/** Which of a network's links a postback came through. */
import type { Field } from '../fields.ts';

export interface MarkedLink {
  /** Fixed words of the link that come back: `{sub2: 'creo7'}`. */
  readonly marks: Readonly<Record<string, string>>;
}

/**
 * The link with the most marks, all of which the postback brings back. One without marks takes what no other
 * link takes, as long as it is the only one such.
 * @param links those of the postback's network
 */
export function assignLink<T extends MarkedLink>(fields: readonly Field[], links: readonly T[]): T | null {
  const values = new Map<string, string>();
  for (const field of fields) {
    const name = field.name.toLowerCase();
    if (!values.has(name)) values.set(name, field.value);
  }
  const fits = links.filter((link) =>
    Object.entries(link.marks).every(([name, value]) => values.get(name.toLowerCase()) === value),
  );
  const most = Math.max(...fits.map((link) => markCount(link)));
  const [only, another] = fits.filter((link) => markCount(link) === most);
  return only === undefined || another !== undefined ? null : only;
}

/** False when another link of the network has the same marks: then no postback can be told to be its own. */
export function isTellable(link: MarkedLink, links: readonly MarkedLink[]): boolean {
  const own = keyOf(link);
  return links.filter((each) => keyOf(each) === own).length <= 1;
}

function markCount(link: MarkedLink): number {
  return Object.keys(link.marks).length;
}

function keyOf(link: MarkedLink): string {
  return JSON.stringify(Object.entries(link.marks).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
