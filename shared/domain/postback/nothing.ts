/**
 * Whether a value says that there is none. Programs write a word where they have nothing to put, and which word or
 * number that is depends on what the value is for: 0 is no id, but it is an amount and may be a status.
 */
import type { FieldRole } from './field-role.ts';
import { withoutEnds } from '../without-ends.ts';

/** What a value is for. `text` is whatever a network sends beside its roles, such as a sub value. */
export type ValueSense = 'id' | 'word' | 'number' | 'code' | 'time' | 'text';

export const SENSE_OF_ROLE: Readonly<Record<FieldRole, ValueSense>> = {
  clickId: 'id',
  event: 'word',
  status: 'word',
  payout: 'number',
  currency: 'code',
  transactionId: 'id',
  time: 'time',
};

/** Letters and digits alone, in lower case: `N/A`, `not set` and `(not_set)` are one. */
const EVERYWHERE: ReadonlySet<string> = new Set(
  [
    'null none nil undefined undef nan empty notset notdefined notavailable notapplicable notprovided',
    'notspecified unspecified unset novalue nodata nonetype nullptr dbnull emptystring objectobject objectnull',
    'objectundefined systemobject systemstring systemdbnull',
  ].flatMap((line) => line.split(' ')),
);

/** `unknown` may be a rating that a network really gives: as a status it is asked about. PHP writes a list as `Array`. */
const UNLESS_WORD: ReadonlySet<string> = new Set(['unknown', 'array']);

/** `NA` is Namibia, and "no" an answer: only where an id or a code is meant they say nothing. */
const NO_ID: ReadonlySet<string> = new Set(
  [
    'na nd false missing blank nothing void nul object infinity notfound without organic direct default anonymous',
    'нет нету пусто неизвестно неизвестен неуказано неуказан незадано незадан неопределено неопределен нетданных',
    'отсутствует отсутствуют безид нема немає невідомо nulo vacio vacío vazio ninguno ninguna nenhum nenhuma sindatos',
    'semdados desconocido desconhecido leer keine kein keineangabe unbekannt vide aucun aucune inconnu nessuno nessuna',
    'brak yok bos boş bilinmiyor khôngcó 无 無 空 未知 未设置 なし 不明 없음',
  ].flatMap((line) => line.split(' ')),
);

/** `no_id`, `no-clickid`, `no click id found`. */
const NO_SUCH_ID =
  /^no(?:valid)?(?:aff)?(?:click|sub|track(?:ing)?|trans(?:action)?|tx|order|visit(?:or)?|ext(?:ernal)?|user|lead)?(?:id|uuid|click|sub|track|order|lead)(?:found|set|given|passed|provided|available)?$/;

/** Of several macros in one value none was filled in. */
const REPEATED = /^(?:(?:null){2,9}|(?:undefined){2,6}|(?:none){2,9})$/;

/** Signs that are put around a value, and what nobody sees. */
const AROUND = /[\s"'`´‘’“”«»()[\]{}<>\\\p{Cf}\p{Cc}]/u;

/** Most words need no closer look. */
const PLAIN_WORD = /^[A-Za-z]+$/;

/** Nothing that is written out is longer. */
const MAX_LENGTH = 64;

/** Nothing that a computer writes for a moment: `0`, `0000-00-00 00:00:00`. */
const ZEROS = /^[0\s.:_tz-]{1,40}$/;

/** @param value as it came, of any length */
export function isNothing(value: string, sense: ValueSense): boolean {
  if (value === '') return true;
  if (value.length > MAX_LENGTH) return false;
  if (PLAIN_WORD.test(value)) return saysNothing(value.toLowerCase(), sense);
  // Whatever has another digit than 0 says something.
  if (/[1-9]/.test(value))
    return sense === 'id' && value.includes('-1') && withoutEnds(value, AROUND) === '-1';
  const bare = withoutEnds(value, AROUND).toLowerCase();
  if (bare === '' || /^[-–—−_.]+$/u.test(bare)) return true;
  // The sign tells "not available" from the two letters alone, and a dump's `\N` from the letter.
  if (/^#?n[/\\.]a\.?$/.test(bare) || value.trim() === String.raw`\N`) return true;
  const letters = bare.replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (saysNothing(letters, sense)) return true;
  // `null_null`: of two macros neither was filled in.
  const parts = bare.split(/[^\p{L}\p{N}]+/u);
  if (letters !== '' && parts.length > 1 && parts.every((part) => part === '' || saysNothing(part, sense)))
    return true;
  switch (sense) {
    case 'id':
      return letters === '' || ZEROS.test(bare);
    // A sign such as `€` is a currency.
    case 'code':
    case 'time':
      return ZEROS.test(bare);
    case 'word':
    case 'number':
    case 'text':
      return false;
  }
}

function saysNothing(letters: string, sense: ValueSense): boolean {
  if (EVERYWHERE.has(letters) || REPEATED.test(letters)) return true;
  if (sense === 'word') return false;
  if (sense === 'id' && NO_SUCH_ID.test(letters)) return true;
  return UNLESS_WORD.has(letters) || ((sense === 'id' || sense === 'code') && NO_ID.has(letters));
}
