/** Which preset of the catalog a sample looks like: by its macros, or by parameters named like them. */
import type { Field } from '../domain/postback/fields.ts';
import { isUnreplacedMacro, macroName, macrosIn } from '../domain/postback/macros.ts';
import type { NetworkPreset } from '../domain/network/network-preset.ts';

/** Fewer signs than these could be anybody. */
const MIN_SIGNS = 3;
/** Long lists inside a JSON body are no parameters. */
const MAX_LOOKED_AT = 200;

/**
 * The one preset that shares the most tokens with the sample, its click id's among them.
 * Networks on one platform share its tokens: then it is the platform.
 * @returns null when none shares three, or several that are no platform share equally many
 */
export function recognisePreset(
  allFields: readonly Field[],
  presets: readonly NetworkPreset[],
): NetworkPreset | null {
  const fields = allFields.slice(0, MAX_LOOKED_AT);
  const macros = new Set(fields.flatMap((field) => macrosIn(field.value)));
  const names = new Set(fields.filter((field) => !isUnreplacedMacro(field.value)).map((field) => field.name));
  const scored = presets
    .map((preset) => ({ preset, signs: signsOf(preset, macros, names) }))
    .filter((each) => each.signs >= MIN_SIGNS)
    .toSorted((one, other) => other.signs - one.signs);
  const best = scored.filter((each) => each.signs === scored[0]?.signs);
  const platforms = best.filter((each) => each.preset.kind === 'platform');
  const [only, another] = platforms.length > 0 ? platforms : best;
  return only === undefined || another !== undefined ? null : only.preset;
}

function signsOf(preset: NetworkPreset, macros: ReadonlySet<string>, names: ReadonlySet<string>): number {
  const shares = (token: string): boolean =>
    macrosIn(token).some((macro) => macros.has(macro) || names.has(macroName(macro)));
  if (!shares(preset.tokens.clickId)) return 0;
  const tokens: readonly (string | null)[] = Object.values(preset.tokens);
  return tokens.filter((token) => token !== null && shares(token)).length;
}
