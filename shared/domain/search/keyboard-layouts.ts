/**
 * What a Latin name becomes when another keyboard layout is on: the keys of one layout beside those of another, in the
 * same places. Layouts as in the CLDR keyboard charts (https://www.unicode.org/cldr/charts/45/keyboards/).
 */

/** The letter keys of a US keyboard with what stands between and beside them, row by row. */
const US = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

/** What the same keys write elsewhere; a space where one writes nothing of its own. */
const LAYOUTS: readonly string[] = [
  // Russian, and Ukrainian where it differs.
  'йцукенгшщзхъфывапролджэячсмитьбю',
  'йцукенгшщзхїфівапролджєячсмитьбю',
  // Greek.
  ";ςερτυθιοπ[]ασδφγηξκλ΄'ζχψωβνμ,.",
  // Hebrew.
  "/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ",
  // Arabic. The key B writes two letters, so it is left out.
  'ضصثقفغعهخحجدشسيبلاتنمكطئءؤر ىةوز',
];

/** Keys that a German and a French keyboard have in other places. */
const SWAPPED: readonly (readonly [typed: string, meant: string])[] = [
  ['zy', 'yz'],
  ['azqw&é"\'(-è_çà', 'qwaz1234567890'],
];

const MAPS: readonly ReadonlyMap<string, string>[] = [
  ...LAYOUTS.map((layout) => mapOf(Array.from(layout), Array.from(US))),
  ...SWAPPED.map(([typed, meant]) => mapOf(Array.from(typed), Array.from(meant))),
];

function mapOf(typed: readonly string[], meant: readonly string[]): ReadonlyMap<string, string> {
  return new Map(typed.map((key, index) => [key, meant[index] ?? key]));
}

/**
 * @param typed in lower case
 * @returns what was typed, and what the same keys would have written on a US keyboard for each layout that it fits
 */
export function asOtherLayouts(typed: string): readonly string[] {
  const variants = MAPS.map((map) => Array.from(typed, (key) => map.get(key) ?? key).join(''));
  return [...new Set([typed, ...variants])];
}
