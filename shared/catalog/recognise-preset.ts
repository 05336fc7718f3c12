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

/** A macro of the catalog. */
interface Sign {
  readonly macro: string;
  /** What a parameter would be called that is named like it. */
  readonly name: string;
  /** How many presets have it. */
  readonly owners: number;
}

interface KnownPreset {
  readonly preset: NetworkPreset;
  readonly clickId: readonly Sign[];
  /** Each once. */
  readonly signs: readonly Sign[];
}

/** Tells of the fields of a sample whose they are; null when nothing is rare enough, or several are equally like it. */
export type RecognisePreset = (allFields: readonly Field[]) => NetworkPreset | null;

/**
 * A network, tracker or app is named only for signs that are its own; networks on one platform share its signs, and
 * then it is at most the platform. What the catalog has is worked out once: for each sample it would take longer than
 * all the rest.
 */
export function createRecogniser(presets: readonly NetworkPreset[]): RecognisePreset {
  const known = knownPresets(presets);
  const names = new Set(
    known.flatMap(({ signs }) => signs.flatMap(({ macro, name }) => [macro, name])).filter(saysWhose),
  );
  return (allFields) => recognise(allFields, known, names);
}

/** @param names of parameters that the catalog has and that say whose they are */
function recognise(
  allFields: readonly Field[],
  known: readonly KnownPreset[],
  names: ReadonlySet<string>,
): NetworkPreset | null {
  const lists = new Set(statusListFields(allFields));
  const fields = allFields.slice(0, MAX_LOOKED_AT).filter((field) => !lists.has(field));
  const seen = signsOfSample(fields, names);
  if (seen.size === 0) return null;
  const isShared = ({ macro, name }: Sign): boolean => seen.has(macro) || seen.has(name);
  const alike = known
    .filter(({ clickId }) => clickId.some(isShared))
    .map(({ preset, signs }) => likeness(preset, signs.filter(isShared), known.length))
    .filter(isEnough)
    .toSorted((one, other) => other.rarity - one.rarity);
  const [best, next] = alike;
  return best === undefined || next?.rarity === best.rarity ? null : best.preset;
}

function isEnough({ preset, signs, rarity, own }: Likeness): boolean {
  if (rarity < MIN_RARITY) return false;
  return own >= MIN_OWN ? signs >= MIN_SIGNS : preset.kind === 'platform' && signs >= MIN_PLATFORM_SIGNS;
}

function likeness(preset: NetworkPreset, shared: readonly Sign[], count: number): Likeness {
  let rarity = 0;
  let own = 0;
  for (const { name, owners } of shared) {
    rarity += Math.log2(count / owners);
    if (owners === 1) own += isAnybodys(name) ? 1 : 2;
  }
  return { preset, signs: shared.length, rarity, own };
}

function knownPresets(presets: readonly NetworkPreset[]): readonly KnownPreset[] {
  const spelled = presets.map((preset) => ({ preset, macros: macrosOf(preset) }));
  const owners = new Map<string, number>();
  for (const { macros } of spelled)
    for (const macro of macros) owners.set(macro, (owners.get(macro) ?? 0) + 1);
  const signOf = (macro: string): Sign => ({
    macro,
    name: macroName(macro),
    owners: owners.get(macro) ?? 1,
  });
  return spelled.map(({ preset, macros }) => ({
    preset,
    clickId: macrosIn(preset.tokens.clickId).map(signOf),
    signs: [...macros].map(signOf),
  }));
}

/** As a preset spells them, each once: `{transactionid}_{goal}` beside `{goal}` has two. */
function macrosOf(preset: NetworkPreset): ReadonlySet<string> {
  const tokens: readonly (string | null)[] = Object.values(preset.tokens);
  return new Set(tokens.flatMap((token) => (token === null ? [] : macrosIn(token))));
}

/** Macros as they are spelled, and names of parameters that came with a value, as far as they say whose they are. */
function signsOfSample(fields: readonly Field[], names: ReadonlySet<string>): ReadonlySet<string> {
  const macros = fields.flatMap(({ value }) => macrosIn(value));
  const named = fields.filter(({ name, value }) => names.has(name) && !isUnfilled(value));
  return new Set([...macros, ...named.map(({ name }) => name)]);
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

function saysWhose(name: string): boolean {
  return !isAnybodys(name);
}

function isAnybodys(name: string): boolean {
  const loose = bare(name);
  return USUAL.has(loose) || NUMBERED.test(loose);
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
