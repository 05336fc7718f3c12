/**
 * Finds names the way people type them: in part, in another script or keyboard layout, by sound, with a slip of the
 * finger. Pure, and quick enough for a few hundred names at each key.
 */
import { asOtherLayouts } from './keyboard-layouts.ts';

export interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** More of it would not narrow anything. */
const MAX_TYPED = 40;

/** How well a name fits: lower is better. */
const RANKS = { whole: 0, start: 1, wordStart: 2, inside: 3, soundStart: 4, sound: 5 } as const;
/** An alias is shown below a name that fits as well. */
const ALIAS = 0.5;

interface Spelling {
  readonly words: readonly string[];
  /** Letters and digits only. */
  readonly plain: string;
  readonly sound: string;
  readonly wordSounds: readonly string[];
  readonly penalty: number;
}

/** What may have been meant. */
interface Variant {
  readonly plain: string;
  readonly sound: string;
}

/** @returns how well a spelling fits; Infinity for not at all */
type Rank = (variant: Variant, spelling: Spelling) => number;

/** @returns a search over `items`: those that fit, best first, all of them for an empty text */
export function nameSearch<Item extends Named>(items: readonly Item[]): (typed: string) => readonly Item[] {
  const indexed = items.map((item) => ({
    item,
    spellings: [spellingOf(item.name, 0), ...(item.aliases ?? []).map((alias) => spellingOf(alias, ALIAS))],
  }));
  const ranked = (variants: readonly Variant[], rank: Rank): readonly Item[] =>
    indexed
      .map(({ item, spellings }) => ({
        item,
        rank: Math.min(
          ...spellings.flatMap((spelling) =>
            variants.map((variant) => rank(variant, spelling) + spelling.penalty),
          ),
        ),
      }))
      .filter((each) => each.rank < Infinity)
      .toSorted((one, other) => one.rank - other.rank)
      .map(({ item }) => item);
  return (typed) => {
    if (typed.trim() === '') return items;
    const variants = variantsOf(typed.slice(0, MAX_TYPED));
    if (variants.length === 0) return [];
    const fitting = ranked(variants, spelledRank);
    // A slip is only thought of where nothing is spelled as it was typed.
    return fitting.length > 0 ? fitting : ranked(variants, slipRank);
  };
}

function spellingOf(name: string, penalty: number): Spelling {
  const words = name
    .split(/[^\p{L}\p{N}]+/u)
    .map(plainText)
    .filter((word) => word !== '');
  const plain = words.join('');
  return { words, plain, sound: soundOf(plain), wordSounds: words.map(soundOf), penalty };
}

function variantsOf(typed: string): readonly Variant[] {
  const lower = typed.normalize('NFKC').trim().toLowerCase();
  const length = plainText(lower).length;
  // A layout that turns a letter into a sign is not the one that was on.
  const meant = asOtherLayouts(lower).filter((text) => plainText(text).length >= length);
  const latin = meant.flatMap((text) => [text, inLatin(text, 'h'), inLatin(text, 'x')]).map(plainText);
  const fitting = new Set(latin.filter((text) => /^[a-z0-9]+$/.test(text)));
  return Array.from(fitting, (plain) => ({ plain, sound: soundOf(plain) }));
}

/** Without accents, blanks and signs. */
function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function spelledRank(typed: Variant, { words, plain, sound }: Spelling): number {
  if (plain === typed.plain) return RANKS.whole;
  if (plain.startsWith(typed.plain)) return RANKS.start;
  if (words.some((word) => word.startsWith(typed.plain))) return RANKS.wordStart;
  if (typed.plain.length >= 2 && plain.includes(typed.plain)) return RANKS.inside;
  if (typed.sound.length >= 3 && sound.startsWith(typed.sound)) return RANKS.soundStart;
  return typed.sound.length >= 4 && sound.includes(typed.sound) ? RANKS.sound : Infinity;
}

function slipRank(typed: Variant, { sound, wordSounds }: Spelling): number {
  const allowed = slipsAllowed(typed.sound.length);
  if (allowed === 0) return Infinity;
  const slips = Math.min(...[sound, ...wordSounds].map((each) => slipsToStart(typed.sound, each)));
  return slips <= allowed ? slips : Infinity;
}

function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

/**
 * How many letters are wrong, missing, too many or swapped with the next one, so that `typed` is the start of `name`
 * (Damerau and Levenshtein, over the starts of a name).
 */
function slipsToStart(typed: string, name: string): number {
  const width = name.length + 1;
  let before: number[] = [];
  let last = Array.from({ length: width }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    for (let column = 1; column < width; column += 1) {
      const isSame = typed[row - 1] === name[column - 1];
      const isSwapped =
        row > 1 && column > 1 && typed[row - 1] === name[column - 2] && typed[row - 2] === name[column - 1];
      next.push(
        Math.min(
          at(last, column) + 1,
          at(next, column - 1) + 1,
          at(last, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(before, column - 2) + 1 : Infinity,
        ),
      );
    }
    before = last;
    last = next;
  }
  return Math.min(...last);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}

/** Letters that sound alike in the languages of those who type these names. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/tion/g, 'shen'],
  [/ck|c(?![eiyh])|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/z|c(?=[eiy])/g, 's'],
  [/ea|ee|ie|y/g, 'i'],
  [/oo|ou/g, 'u'],
];

function soundOf(plain: string): string {
  let sound = plain;
  for (const [letters, alike] of SOUNDS) sound = sound.replaceAll(letters, alike);
  return Array.from(sound)
    .filter((letter, index, letters) => letter !== letters[index - 1])
    .join('');
}

/** Cyrillic letters as they are usually written in Latin ones (BGN/PCGN, without its signs). */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** @param kh what х becomes: it sounds like an h and looks like an x */
function inLatin(text: string, kh: 'h' | 'x'): string {
  return Array.from(text, (letter) => (letter === 'х' ? kh : (LATIN[letter] ?? letter))).join('');
}
