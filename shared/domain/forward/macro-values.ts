/** The macros of destinations' templates: their names, what they stand for, how one is written. */

/** What a macro of each name stands for. Unknown values are empty text. */
export interface MacroValues {
  readonly clickid: string;
  /** The destination's own word for the event. */
  readonly event: string;
  /** The destination's own word for the status. */
  readonly status: string;
  /** Plain decimal such as `60.5`, or empty; after the destination's own amount rule. */
  readonly payout: string;
  readonly currency: string;
  readonly txid: string;
  readonly network: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  /** When it happened, in seconds since 1970. */
  readonly time: string;
  /** The same for every attempt of this event of the conversion, so that the other side can tell a repeat. */
  readonly eventId: string;
  /** Two letters in capitals where the postback names it, or empty. */
  readonly country: string;
  /** Facebook's click cookie, made from the postback's `fbclid`: `fb.1.<ms>.<fbclid>`; empty without one. */
  readonly fbc: string;
  /** What it was told of this conversion before, in its own word; empty where it was told nothing. */
  readonly previousStatus: string;
  readonly previousPayout: string;
  /** Which version of the conversion this is, from 1. */
  readonly version: string;
  /** How much more it pays than the destination was told, below zero for less; a rejected one pays nothing. */
  readonly payoutDelta: string;
  /** Every field that came, by name as sent, for `{param.NAME}`. */
  readonly params: ReadonlyMap<string, string>;
  /** Constants of the destination, for `{const.NAME}`. A secret's value is its mark, see `secret-marks.ts`. */
  readonly constants: ReadonlyMap<string, string>;
}

export const MACRO_NAMES = [
  'clickid',
  'event',
  'status',
  'payout',
  'currency',
  'txid',
  'network',
  'receivedAt',
  'time',
  'eventId',
  'country',
  'fbc',
  'previousStatus',
  'previousPayout',
  'version',
  'payoutDelta',
] as const satisfies readonly (keyof MacroValues)[];
export type MacroName = (typeof MACRO_NAMES)[number];

/**
 * What may be done to a value: `hash` is SHA-256 in hex of the value as it is, `hashLower` of the value without
 * blanks around it and in lower case, `hashDigits` of its digits alone (Meta's rules for e-mail and telephone,
 * developers.facebook.com, Conversions API, customer information parameters; 2026-11).
 */
export const MACRO_CHANGES = ['hash', 'hashLower', 'hashDigits'] as const;
export type MacroChange = (typeof MACRO_CHANGES)[number];

export interface Macro {
  /** As it is written, with its braces. */
  readonly text: string;
  readonly change: MacroChange | null;
  readonly subject:
    | { readonly kind: 'value'; readonly name: MacroName }
    | { readonly kind: 'param'; readonly name: string }
    | { readonly kind: 'const'; readonly name: string }
    | { readonly kind: 'unknown'; readonly name: string };
}

/** `{word}`, `{param.any name}`, `{const.name}`, `{hash:word}`; braces of JSON are followed by a quote or blank. */
const MACRO = /\{(?:([A-Za-z]+):)?(param\.[^{}]+|const\.[A-Za-z0-9_-]+|[A-Za-z][A-Za-z0-9_.]*)\}/g;

export const CONSTANT_NAME = /^[A-Za-z0-9_-]{1,40}$/;

export function macrosOfTemplate(text: string): readonly Macro[] {
  return [...text.matchAll(MACRO)].map((match) => readMacro(match[0], match[1], match[2] ?? ''));
}

/** Puts something in every macro's place; what is no known macro stays. */
export function replaceMacros(text: string, replace: (macro: Macro, at: number) => string): string {
  return text.replace(MACRO, (whole, change: string | undefined, subject: string, at: number) => {
    const macro = readMacro(whole, change, subject);
    return macro.subject.kind === 'unknown' ? whole : replace(macro, at);
  });
}

function readMacro(text: string, change: string | undefined, subject: string): Macro {
  const known = MACRO_CHANGES.find((each) => each === change) ?? null;
  if (change !== undefined && known === null) {
    return { text, change: null, subject: { kind: 'unknown', name: `${change}:${subject}` } };
  }
  return { text, change: known, subject: subjectOf(subject) };
}

function subjectOf(subject: string): Macro['subject'] {
  if (subject.startsWith('param.')) return { kind: 'param', name: subject.slice('param.'.length) };
  if (subject.startsWith('const.')) return { kind: 'const', name: subject.slice('const.'.length) };
  const name = MACRO_NAMES.find((known) => known === subject);
  return name === undefined ? { kind: 'unknown', name: subject } : { kind: 'value', name };
}

/** A field of the postback by its name; the exact spelling goes before another case. */
export function paramValue(params: ReadonlyMap<string, string>, name: string): string {
  const exact = params.get(name);
  if (exact !== undefined) return exact;
  const wanted = name.toLowerCase();
  for (const [key, value] of params) if (key.toLowerCase() === wanted) return value;
  return '';
}
