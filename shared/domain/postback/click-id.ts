/** What can be wrong with a click id that came. The id itself is opaque: nothing here changes it. */

/** What people type when they try an address out. */
const TEST_ID =
  /^(?:test(?:ing|[_-]?\w{0,12})?|demo|sample|example|xxx+|abc(?:123)?|qwerty|asdf?|1+|1?2345?6?7?8?9?0?|123|1234|12345|123456)$/i;

const UUID_SHAPE = /^[0-9a-f]{8}-[0-9a-f]{1,4}(?:-[0-9a-f]{0,4}){0,2}(?:-[0-9a-f]{0,12})?$/i;
const UUID_LENGTH = 36;

/** Enough ids of one length to call it the network's habit. */
const MIN_HABIT = 20;

export function isTestClickId(value: string): boolean {
  return TEST_ID.test(value);
}

/** White space at an end or inside: some cabinets add it when a URL is pasted. */
export function hasSpaces(value: string): boolean {
  return /\s/u.test(value);
}

export interface CutEvidence {
  /** How many ids of each length this network sent before. */
  readonly idLengths: ReadonlyMap<number, number>;
  /** The longest id that the network's link parameter takes, where that is known. */
  readonly limit: number | null;
}

/** Whether the id looks cut off: it ends in half an escape, is a piece of a UUID, or shorter than all before. */
export function isCutClickId(value: string, evidence: CutEvidence): boolean {
  if (/%[0-9a-f]?$/i.test(value) || /(?:\.\.\.|…)$/u.test(value)) return true;
  if (UUID_SHAPE.test(value) && value.length < UUID_LENGTH) return true;
  if (evidence.limit !== null && value.length === evidence.limit) return true;
  const [only] = evidence.idLengths;
  return (
    evidence.idLengths.size === 1 && only !== undefined && only[1] >= MIN_HABIT && value.length < only[0]
  );
}
