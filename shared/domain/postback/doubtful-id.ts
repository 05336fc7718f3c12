/**
 * Whether the click id could as well be another field: many networks send an id of their own as `click_id` and the
 * buyer's in a sub. Asked only while the mapping has not chosen, and where nothing else tells.
 */
import type { FieldStatistics } from './field-statistics.ts';
import type { Field } from './field.ts';
import { mappedNames } from './mapped-names.ts';
import type { FieldMapping } from './mapping.ts';
import type { FieldIndex, Picked } from './pick-field.ts';
import { problem, type Problem } from './problem.ts';

export interface DoubtEvidence {
  readonly idLengths: FieldStatistics['idLengths'];
  /** Parameters that carry the id in links made here, in lower case. */
  readonly idParameters: ReadonlySet<string>;
  /** Names are known from the catalog: no sub is looked at but those of links made here. */
  readonly isOnlyByLinks: boolean;
}

/** Enough ids of one length to call it the network's habit. */
const MIN_HABIT = 20;

const FIRST_SUB = /^(?:aff_?)?sub(?:_?id)?(?:_?1)?$/;
const ANY_SUB = /^(?:aff_?)?sub(?:_?id)?(?:_?\d{1,2})?$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Longer ones are the click ids of ad platforms. */
const MIXED = /^[A-Za-z0-9_-]{8,40}$/;
/** What words and numbers have not: a digit between two letters, or a letter between two digits. */
const INTERLEAVED = /[A-Za-z]\d+[A-Za-z]|\d[A-Za-z]+\d/;
/** Longer ones are the campaigns and ads of ad platforms. */
const NUMBER = /^\d{7,14}$/;
const MIN_DIGITS = 3;
const MAX_SHOWN = 100;

/** A number of up to four digits is more often an offer, an affiliate or a test than a click. */
export function isShortNumber(value: string): boolean {
  return /^\d{1,4}$/.test(value);
}

/**
 * The field that could be the click id as well as the one that was picked.
 * @returns null where there is none, or what is known of the network settles it
 */
export function findRivalId(
  index: FieldIndex,
  mapping: FieldMapping,
  picked: Picked,
  { idLengths, idParameters, isOnlyByLinks }: DoubtEvidence,
): Field | null {
  const name = picked.origin.name.toLowerCase();
  // A first sub is what buyers fill in, unless a link made here says that another one carries the id.
  const isSub = FIRST_SUB.test(name);
  const isSettled = idParameters.has(name) || (isSub && idParameters.size === 0);
  if (isSettled || (idLengths.get(picked.value.length) ?? 0) >= MIN_HABIT) return null;
  for (const candidate of candidates(index, mapping, idParameters)) {
    const rival = index
      .get(candidate)
      ?.find(({ value }) => value !== picked.value && rivals(value, picked.value));
    if (rival === undefined) continue;
    const isOther = !isOnlyByLinks && !isSub && FIRST_SUB.test(candidate);
    if (idParameters.has(candidate) || isOther) return rival;
  }
  return null;
}

/**
 * The names of the mapping; while it has not chosen one, also what carries the id in links made here, and other
 * spellings of a first sub: `aff_sub`, `sub_id_1`.
 */
function candidates(
  index: FieldIndex,
  mapping: FieldMapping,
  idParameters: DoubtEvidence['idParameters'],
): readonly string[] {
  const names = mappedNames(mapping).of.clickId;
  if (names.length < 2) return names;
  const others: string[] = [];
  for (const name of index.keys()) {
    const mayBe = idParameters.has(name) || FIRST_SUB.test(name);
    if (mayBe && !names.includes(name)) others.push(name);
  }
  const isOpen = others.length > 0 && names.some((name) => FIRST_SUB.test(name));
  return isOpen ? [...others.filter((name) => idParameters.has(name)), ...names, ...others] : names;
}

/** Held until the person has chosen; both are shown. */
export function doubtfulClickId(picked: Pick<Field, 'name' | 'value'>, rival: Field): Problem {
  const other = `${rival.name}=${rival.value.slice(0, MAX_SHOWN)}`;
  return problem('click_id_doubtful', 'fatal', picked.name, picked.value, other);
}

/**
 * Of a sample that nobody has chosen from yet: a field that could be the click id as well as the one that is
 * proposed, where one of the two is a sub and the other is named like a click id.
 * @param names that click ids usually have
 */
export function findRivalOfSample(
  fields: readonly Field[],
  proposed: Field,
  names: readonly string[],
): Field | null {
  const isSub = ANY_SUB.test(proposed.name.toLowerCase());
  const usual = new Set(names.filter((name) => !ANY_SUB.test(name)));
  const found = fields.find(({ name, value }) => {
    const lower = name.toLowerCase();
    const isOther = isSub ? usual.has(lower) : ANY_SUB.test(lower);
    return isOther && value !== proposed.value && rivals(value, proposed.value);
  });
  return found ?? null;
}

/** A number beside an id with letters is a campaign or an ad; beside a number it may be the id. */
function rivals(value: string, picked: string): boolean {
  if (UUID.test(value) || isMixed(value)) return true;
  return NUMBER.test(value) && (NUMBER.test(picked) || isShortNumber(picked));
}

function isMixed(value: string): boolean {
  if (!MIXED.test(value) || !/[A-Za-z]/.test(value)) return false;
  // `fb_br_12` is a label: with such signs in it an id has to look like one within a part.
  if (/[_-]/.test(value) && !value.split(/[_-]/).some((part) => INTERLEAVED.test(part))) return false;
  return value.replaceAll(/\D/g, '').length >= MIN_DIGITS;
}
