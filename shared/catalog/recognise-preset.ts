/** Which preset of the catalog a sample looks like: by macros, or parameters named like them, that few others have. */
import type { NetworkPreset } from '../domain/network/network-preset.ts';
import type { Field } from '../domain/postback/field.ts';
import { macroName, macrosIn } from '../domain/postback/macros.ts';
import { statusListFields } from '../domain/postback/status-lists.ts';
import { isUnfilled } from '../domain/postback/unfilled.ts';
import { defaultMapping } from './default-network.ts';

/** Long lists inside a JSON body are no parameters. */
const MAX_LOOKED_AT = 200;

/** Fewer distinct signs than these could be anybody's: a platform has no sign of its own. */
const MIN_PLATFORM_SIGNS = 3;
const MIN_SIGNS = 2;
/** In bits: a sign that half of the catalog has counts 1, one that a single entry of 128 has counts 7. */
const MIN_RARITY = 8;
/** A sign that nobody else has counts 2; one whose name anybody could use, such as `{{sub1}}`, counts 1. */
const MIN_OWN = 2;

interface Likeness {
  readonly preset: NetworkPreset;
  readonly signs: number;
  readonly rarity: number;
  readonly own: number;
}

/**
 * A network, tracker or app is named only for signs that are its own; networks on one platform share its signs, and
 * then it is at most the platform.
 * @returns null when nothing is rare enough, or several are equally like it
 */
export function recognisePreset(
  allFields: readonly Field[],
  presets: readonly NetworkPreset[],
): NetworkPreset | null {
  const lists = new Set(statusListFields(allFields));
  const seen = signsOfSample(allFields.slice(0, MAX_LOOKED_AT).filter((field) => !lists.has(field)));
  if (seen.size === 0) return null;
  const known = presets.map((preset) => ({ preset, signs: signsOfPreset(preset) }));
  const owners = new Map<string, number>();
  for (const { signs } of known) for (const sign of signs) owners.set(sign, (owners.get(sign) ?? 0) + 1);
  const alike = known
    .filter(({ preset }) => macrosIn(preset.tokens.clickId).some((macro) => isShared(macro, seen)))
    .map(({ preset, signs }) =>
      likeness(
        preset,
        [...signs].filter((sign) => isShared(sign, seen)),
        owners,
        known.length,
      ),
    )
    .filter(isEnough)
    .toSorted((one, other) => other.rarity - one.rarity);
  const [best, next] = alike;
  return best === undefined || next?.rarity === best.rarity ? null : best.preset;
}

function isEnough({ preset, signs, rarity, own }: Likeness): boolean {
  if (rarity < MIN_RARITY) return false;
  return own >= MIN_OWN ? signs >= MIN_SIGNS : preset.kind === 'platform' && signs >= MIN_PLATFORM_SIGNS;
}

function likeness(
  preset: NetworkPreset,
  shared: readonly string[],
  owners: ReadonlyMap<string, number>,
  count: number,
): Likeness {
  let rarity = 0;
  let own = 0;
  for (const sign of shared) {
    const having = owners.get(sign) ?? 1;
    rarity += Math.log2(count / having);
    if (having === 1) own += isAnybodys(macroName(sign)) ? 1 : 2;
  }
  return { preset, signs: shared.length, rarity, own };
}

/** Its macros as it spells them, each once: `{transactionid}_{goal}` beside `{goal}` has two. */
function signsOfPreset(preset: NetworkPreset): ReadonlySet<string> {
  const tokens: readonly (string | null)[] = Object.values(preset.tokens);
  return new Set(tokens.flatMap((token) => (token === null ? [] : macrosIn(token))));
}

/** Macros as they are spelled, and names of parameters that came with a value, as far as they say whose they are. */
function signsOfSample(fields: readonly Field[]): ReadonlySet<string> {
  const macros = fields.flatMap(({ value }) => macrosIn(value));
  const names = fields.filter(({ value }) => !isUnfilled(value)).map(({ name }) => name);
  return new Set([...macros, ...names.filter((name) => !isAnybodys(name))]);
}

function isShared(macro: string, seen: ReadonlySet<string>): boolean {
  return seen.has(macro) || seen.has(macroName(macro));
}

/** Names that trackers and networks of every kind use. */
const USUAL: ReadonlySet<string> = new Set(
  [
    ...Object.values(defaultMapping.fields).flat(),
    'id',
    'from',
    'pid',
    'cost',
    'price',
    'externalid',
    'return',
  ].map(bare),
);
const NUMBERED = /^(?:aff|pub|ml)?(?:sub|subid|sub_?acc|s|sid|data|p|custom|utm[a-z]*|cid|xid)\d{0,2}$/;

function isAnybodys(name: string): boolean {
  const loose = bare(name);
  return USUAL.has(loose) || NUMBERED.test(loose);
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
