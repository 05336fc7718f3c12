/** Whether a word is a name that parameters of postbacks have. */
import { bareName, nameHits } from '../first-contact/name-of.ts';
import { isNeverClickId } from '../first-contact/names.ts';

/** Names of facts that no role of a postback holds, beside those of devices, offers and places. */
const OTHERS = new Set(
  (
    'offer offername campaign campaignname subsource source region regdate regid registration register param ' +
    'section sector notify note notes copy copyright timezone center degree order ordername number quote quota ' +
    'ltv gtin gtm lead level gender network image partner sum sub super real property lang'
  ).split(' '),
);

/** From this score on a name is used for its role and for little else. */
const USUAL_SCORE = 40;

/** @param name as it was sent; short ones such as `s` are in any text */
export function isKnownName(name: string): boolean {
  const bare = bareName(name);
  if (bare.length < 2) return false;
  if (OTHERS.has(bare) || isNeverClickId(bare)) return true;
  if (/^(?:param|sect|para|sub|aff|utm)[a-z]{0,8}\d{0,2}$/.test(bare)) return true;
  return Object.values(nameHits(bare)).some(({ score }) => score >= USUAL_SCORE);
}
