/** From what the person chose to the texts to paste: offer link, ad link, naming, postback URLs. */
import type { AppPreset } from './app-preset.ts';
import type { SourceMeaning, SourcePreset } from './source-preset.ts';
import type { PostbackEvent } from '../conversion/event.ts';
import { idParameter } from './check-pair.ts';
import type { LinkDraft, NamingDraft } from './draft.ts';
import type { PartKey } from './findings.ts';
import { fitPostback } from './fit-postback.ts';
import { parametersOf, parseLink, printLink, valueOf, withValue } from './link-text.ts';
import { markNames } from './marks.ts';
import type { NetworkUrls } from './network-urls.ts';
import { printNaming } from './naming.ts';
import { idParameterOf, type NetworkFacts } from './network-side.ts';
import type { SiblingLink } from './sibling-link.ts';

export interface PairOptions {
  readonly source: SourcePreset;
  readonly app: AppPreset;
  readonly facts: NetworkFacts | null;
  readonly urls: NetworkUrls | null;
  /** The network's other links that are in use: all live with one postback URL. */
  readonly siblings: readonly SiblingLink[];
}

export interface PostbackOut {
  readonly part: PartKey;
  /** Null for the one URL of all events. */
  readonly event: PostbackEvent | null;
  /** The network's own name for the place; empty for the URL of all events. */
  readonly label: string;
  readonly url: string;
}

export interface Pair {
  readonly idMacro: string;
  readonly offerLink: string;
  readonly adLink: string;
  readonly naming: NamingDraft | null;
  /** Campaign name or deeplink; empty while nothing is filled in. */
  readonly namingText: string;
  readonly postbacks: readonly PostbackOut[];
}

/** Texts edited by hand stand as they are; everything else follows from the choices. */
export function buildPair(draft: LinkDraft, parts: PairOptions): Pair {
  const idMacro = idMacroOf(draft, parts);
  const offerLink = draft.edits['offerLink'] ?? buildOfferLink(draft.offerUrl, idMacro, parts);
  const naming = draft.naming ?? namingOf(parts.app);
  return {
    idMacro,
    offerLink,
    adLink: draft.edits['adLink'] ?? buildAdLink(draft, parts),
    naming,
    namingText: naming === null ? '' : printNaming(naming, naming.values),
    postbacks: buildPostbacks(offerLink, idMacro, parts).map((each) => ({
      ...each,
      url: draft.edits[each.part] ?? each.url,
    })),
  };
}

function namingOf(app: AppPreset): NamingDraft | null {
  return app.naming === null ? null : { ...app.naming, fields: [...app.naming.fields], values: {} };
}

function idMacroOf(draft: LinkDraft, parts: PairOptions): string {
  if (draft.idMacro !== '') return draft.idMacro;
  if (parts.app.kind !== 'direct') return parts.app.idMacro ?? '';
  return parts.source.macros.find((each) => each.means === 'click_id')?.macro ?? '';
}

function buildOfferLink(offerUrl: string, idMacro: string, parts: PairOptions): string {
  if (offerUrl.trim() === '' || idMacro === '') return offerUrl;
  const link = parseLink(offerUrl);
  if (idParameter(link, idMacro) !== null || link.path.includes(idMacro)) return offerUrl;
  const target = idParameterOf(parts.facts, link);
  // A parameter that already holds something is the person's: the check says what is wrong with it.
  if ((valueOf(link, target) ?? '') !== '') return offerUrl;
  return printLink(withValue(link, target, idMacro));
}

/** Names that a landing page gets the source's macros under. */
const LANDING_NAMES: readonly (readonly [SourceMeaning, string])[] = [
  ['click_id', 'source_click'],
  ['campaign_id', 'campaign'],
  ['group_id', 'group'],
  ['ad_id', 'ad'],
  ['site', 'site'],
];

function buildAdLink(draft: LinkDraft, parts: PairOptions): string {
  if (parts.app.kind !== 'landing' || draft.landing.trim() === '') return '';
  let link = parseLink(draft.landing);
  for (const [means, name] of LANDING_NAMES) {
    const macro = parts.source.macros.find((each) => each.means === means)?.macro;
    const isThere =
      macro === undefined || parametersOf(link).some((each) => (each.value ?? '').includes(macro));
    if (!isThere && macro !== undefined) link = withValue(link, name, macro);
  }
  return printLink(link);
}

function buildPostbacks(offerLink: string, idMacro: string, parts: PairOptions): readonly PostbackOut[] {
  const { urls, facts, siblings } = parts;
  if (urls === null) return [];
  const link = parseLink(offerLink);
  const needs = {
    carrier: idParameter(link, idMacro),
    marks: [
      ...(facts === null ? [] : markNames(link, facts)),
      ...siblings.flatMap((each) => Object.keys(each.marks)),
    ],
  };
  const fit = (url: string): string => fitPostback(url, facts, needs);
  if (urls.eventUrls.length === 0) {
    return [{ part: 'postback.all', event: null, label: '', url: fit(urls.postbackUrl) }];
  }
  return urls.eventUrls.map((each, index) => ({
    part: `postback.${index}.${each.event}` as const,
    event: each.event,
    label: each.label,
    url: fit(each.url),
  }));
}
