/** Takes any pasted link apart and says whose each macro is. */
import type { AppPreset } from './app-preset.ts';
import type { NetworkPreset } from '../network/network-preset.ts';
import type { SourceMeaning, SourcePreset } from './source-preset.ts';
import { macrosIn } from '../postback/macros.ts';
import { checkAdLink } from './check-ad-link.ts';
import { checkLink } from './check-link.ts';
import { type Finding, type PartKey } from './findings.ts';
import { type LinkText, parametersOf, parseLink } from './link-text.ts';
import { allTokens } from './network-side.ts';
import { looseName, macrosOf } from './macro-text.ts';

export interface Catalogs {
  readonly sources: readonly SourcePreset[];
  readonly apps: readonly AppPreset[];
  readonly networks: readonly NetworkPreset[];
}

export type OwnerKind = 'source' | 'app' | 'network';

export interface MacroOwner {
  readonly kind: OwnerKind;
  /** Names of all that spell it so, the best known first. */
  readonly names: readonly string[];
  /** What it stands for: a meaning of a source, a field of a postback, or the id of an app. */
  readonly means: SourceMeaning | keyof NetworkPreset['tokens'] | 'app_id' | 'app_sub';
}

export interface ReadMacro {
  readonly macro: string;
  readonly owners: readonly MacroOwner[];
  /** A known macro that is spelled almost like it; null when it is known itself or like none. */
  readonly near: string | null;
}

export interface ReadParameter {
  /** As it stands in the link. */
  readonly name: string;
  readonly value: string | null;
  readonly macros: readonly ReadMacro[];
}

export type LinkKind = 'ad_link' | 'offer_link' | 'postback_url' | 'unknown';

export interface ReadLink {
  readonly kind: LinkKind;
  readonly link: LinkText;
  readonly parameters: readonly ReadParameter[];
  /** Macros in host, path and fragment. */
  readonly elsewhere: readonly ReadMacro[];
  /** The traffic source whose macros it carries; null when none or several. */
  readonly source: SourcePreset | null;
  readonly findings: readonly Finding[];
}

const PART: PartKey = 'adLink';

/** @param text white space around it belongs to it, as it was pasted */
export function readLink(text: string, catalogs: Catalogs): ReadLink {
  const link = parseLink(text);
  const parameters = parametersOf(link).map((each) => ({
    ...each,
    macros: readMacros(each.value ?? '', catalogs),
  }));
  const elsewhere = readMacros(`${link.host}${link.path} ${link.fragment ?? ''}`, catalogs);
  const kind = kindOf(link, [...parameters.flatMap((each) => each.macros), ...elsewhere]);
  const source = kind === 'ad_link' ? sourceOf(parameters, catalogs.sources) : null;
  const traps = trapsOf(text, source, catalogs);
  return { kind, link, parameters, elsewhere, source, findings: [...checkLink(text, PART), ...traps] };
}

function readMacros(text: string, catalogs: Catalogs): readonly ReadMacro[] {
  const bare = catalogs.sources.filter(
    (each) => each.hasBareWords && each.macros.some((own) => own.macro === text),
  );
  const found = macrosOf(text);
  const macros = found.length > 0 ? found : bare.length > 0 ? [text] : [];
  return macros.map((macro) => {
    const owners = ownersOf(macro, catalogs);
    return { macro, owners, near: owners.length > 0 ? null : nearOf(macro, catalogs) };
  });
}

/** Everybody who spells a macro exactly so, by kind and meaning. */
function ownersOf(macro: string, catalogs: Catalogs): readonly MacroOwner[] {
  const owners = new Map<string, { kind: OwnerKind; names: string[]; means: MacroOwner['means'] }>();
  const add = (kind: OwnerKind, name: string, means: MacroOwner['means']): void => {
    const key = `${kind} ${means}`;
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, { kind, names: [name], means });
    else owner.names.push(name);
  };
  for (const source of catalogs.sources) {
    for (const own of source.macros) if (own.macro === macro) add('source', source.name, own.means);
  }
  for (const app of catalogs.apps) {
    if (app.idMacro === macro) add('app', app.name, 'app_id');
    else if (app.macros.includes(macro)) add('app', app.name, 'app_sub');
  }
  for (const network of catalogs.networks) {
    for (const role of ['clickId', 'event', 'status', 'payout', 'currency', 'transactionId'] as const) {
      const token = network.tokens[role];
      if (token !== null && (token === macro || macrosIn(token).includes(macro)))
        add('network', network.name, role);
    }
  }
  return [...owners.values()];
}

function nearOf(macro: string, catalogs: Catalogs): string | null {
  const known = [
    ...catalogs.sources.flatMap((each) => each.macros.map((own) => own.macro)),
    ...catalogs.apps.flatMap((each) =>
      each.idMacro === null ? each.macros : [each.idMacro, ...each.macros],
    ),
    ...catalogs.networks.flatMap((each) => allTokens(each.tokens)),
  ];
  const wanted = looseName(macro);
  return wanted === '' ? null : (known.find((each) => looseName(each) === wanted) ?? null);
}

function kindOf(link: LinkText, macros: readonly ReadMacro[]): LinkKind {
  const isPostback = /postback|pb\b|conversion/i.test(link.path);
  const names = parametersOf(link).map((each) => each.name.toLowerCase());
  if (isPostback || names.some((name) => /^(?:payout|event|goal|status|txid|cnv_)/.test(name)))
    return 'postback_url';
  const isOnlySource = (each: ReadMacro): boolean =>
    each.owners.length > 0 && each.owners.every((own) => own.kind === 'source');
  if (macros.some(isOnlySource)) return 'ad_link';
  const hasApp = macros.some((each) => each.owners.some((own) => own.kind === 'app'));
  return hasApp || names.some((name) => /sub|clickid|click_id/.test(name)) ? 'offer_link' : 'unknown';
}

function sourceOf(
  parameters: readonly ReadParameter[],
  sources: readonly SourcePreset[],
): SourcePreset | null {
  const macros = new Set(parameters.flatMap((each) => each.macros.map((own) => own.macro)));
  const scored = sources
    .map((source) => ({ source, count: source.macros.filter((own) => macros.has(own.macro)).length }))
    .toSorted((a, b) => b.count - a.count);
  const [best, next] = scored;
  return best === undefined || best.count === 0 || best.count === next?.count ? null : best.source;
}

/** The traps that hold whatever the source is; with a source, its own too. */
function trapsOf(text: string, source: SourcePreset | null, catalogs: Catalogs): readonly Finding[] {
  const any = catalogs.sources.find((each) => each.id === 'other');
  const app = catalogs.apps.find((each) => each.kind === 'direct');
  const whose = source ?? any;
  if (whose === undefined || app === undefined) return [];
  return checkAdLink(text, PART, { source: whose, sources: catalogs.sources, app, idMacro: '' });
}
