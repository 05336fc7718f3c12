/**
 * Whether a value is what somebody should have filled in: a macro in any spelling, or the words that stand for one.
 * Judged by its shape and by what its words say, against what this network usually sends.
 */
import { withoutEnds } from '../without-ends.ts';
import type { FieldStatistics } from './field-statistics.ts';
import { hasMacro, isUnreplacedMacro, macroName } from './macros.ts';
import { placeholderSense } from './placeholder-words.ts';
import { templateMacro } from './template-macros.ts';
import { unescapeFully } from './unescape.ts';

export interface UnfilledEvidence {
  /** The parameter that it came in: `ymid=ymid`. */
  readonly field: string;
  /** The network's own macros as it spells them. */
  readonly macros: readonly string[];
  /** Of click ids, how many of each length this network sent before. */
  readonly idLengths: FieldStatistics['idLengths'];
}

/** Enough ids of one length to call it the network's habit. */
const MIN_HABIT = 20;

/** More digits than any name of a macro has. */
const MOST_DIGITS = 4;
const MAX_LENGTH = 160;

const SIGN = /[^\p{L}\p{N}]/u;
const BESIDE_A_NAME = /[^\p{L}\p{N}_.-]|^[_-]|[_-]$/u;
/** `your_trk`, `ZZ_HERE`: whatever stands there, somebody was asked to put something else. */
const ASKS_FOR_IT =
  /^(?:your|insert|enter|replace|paste|put)[_ -]\p{L}|[\p{L}\p{N}][_ -](?:here|placeholder)$/iu;
/** Without a sign around it and without such a word, no value asks for anything. */
const MAY_ASK =
  /[^\w.-]|^[_-]|[_-]$|your|here|this|with|replace|insert|change|fill|put|paste|enter|place|todo|fixme|type|set|must|me/iu;
/** Too short to ask for anything without a sign, or an amount or a time. */
const ASKS_NOTHING = /^(?:[A-Za-z0-9]{1,3}|[\d.,: +-]+)$/;
const DIGITS = /^\d+$/;
const LETTER_BEHIND_DIGIT = /\d[A-Za-z]/;
const ESCAPED = /[\\&%]/;
const NUMBERED_SUB = /^(?:aff)?sub(?:id|acc)?\d{1,2}$|^affsub$/;

/** For ids, which nothing may stand in for: a macro within a longer text is half an id. */
export function isUnfilledId(value: string, evidence: UnfilledEvidence): boolean {
  if (DIGITS.test(value)) return false;
  if (value.length > MAX_LENGTH) return hasMacro(value);
  if (hasMacro(value)) return true;
  // Most ids are done here: no name of a macro has a letter behind a digit, or so many digits.
  if ((LETTER_BEHIND_DIGIT.test(value) || hasManyDigits(value)) && !ESCAPED.test(value)) return false;
  const text = unescapeFully(value).trim();
  const isTemplate = templateMacro(text) !== null;
  if (isTemplate && !isUsual(value, evidence.idLengths)) return true;
  return saysPlaceholder(text, true) || isName(text, evidence);
}

/** For every other value: one that is no macro and no plain placeholder is left alone. */
export function isUnfilled(value: string): boolean {
  if (ASKS_NOTHING.test(value)) return false;
  if (hasMacro(value)) return true;
  if (value.length > MAX_LENGTH || !MAY_ASK.test(value) || hasManyDigits(value)) return false;
  return saysPlaceholder(unescapeFully(value).trim(), false);
}

/** What the macro is called, for one that is the whole value: `$clickid` -> `clickid`. Null where it is none. */
export function unfilledName(value: string): string | null {
  if (value.length > MAX_LENGTH) return null;
  if (isUnreplacedMacro(value)) return macroName(value);
  if (hasManyDigits(value)) return null;
  const text = unescapeFully(value).trim();
  return saysPlaceholder(text, false) ? withoutEnds(text, SIGN) : null;
}

/** @param isBareEnough whether `click_id` without any sign counts too */
function saysPlaceholder(text: string, isBareEnough: boolean): boolean {
  if (isBareEnough && !hasManyDigits(text) && ASKS_FOR_IT.test(text)) return true;
  const sense = placeholderSense(text);
  if (sense === null) return false;
  if (sense.hasPleaForId && !isBareEnough) return false;
  const { hasThing, hasValue, isPleaAlone } = sense;
  const hasPlea = sense.hasPlea || sense.hasPleaForId;
  if (isPleaAlone || (hasPlea && (hasThing || hasValue))) return true;
  if (BESIDE_A_NAME.test(text) && (hasThing || (isBareEnough && hasValue))) return true;
  // `id`, `value`, `some_id`: no id is only that.
  if (isBareEnough && hasValue && !/\d/.test(text)) return true;
  return isBareEnough && ((hasThing && hasValue) || NUMBERED_SUB.test(looseName(text)));
}

/** The parameter's own name, or that of one of the network's macros without its signs. */
function isName(text: string, { field, macros }: UnfilledEvidence): boolean {
  const name = looseName(text);
  if (name.length < 3 || !/\p{L}/u.test(name)) return false;
  return name === looseName(field) || macros.some((macro) => looseName(macroName(macro)) === name);
}

function looseName(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function isUsual(value: string, idLengths: UnfilledEvidence['idLengths']): boolean {
  return (idLengths.get(value.length) ?? 0) >= MIN_HABIT;
}

function hasManyDigits(value: string): boolean {
  let count = 0;
  for (let at = 0; at < value.length && count <= MOST_DIGITS; at += 1) {
    const code = value.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) count += 1;
  }
  return count > MOST_DIGITS;
}

/** Between bracket and id PHP's `json_encode` has a quote. */
const BRACKET = /[{}[\]<>()«»‹›"'\s]/u;
const NOTHING_ELSE = /^[\w.~:@$+/=-]{5,128}$/;

/** The id that stands in braces or brackets, where what is in them can be an id and no macro's name. */
export function idInBraces(value: string): string | null {
  const text = unescapeFully(value).trim();
  const core = withoutEnds(text, BRACKET);
  if (core.length === text.length || !NOTHING_ELSE.test(core)) return null;
  const isNamed = /^[A-Za-z_.-]+\d{0,3}$/.test(core);
  return isNamed || placeholderSense(core) !== null || !/\d.*\d/.test(core) ? null : core;
}
