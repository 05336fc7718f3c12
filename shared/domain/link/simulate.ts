/** What each station of the chain holds for one sample click, up to the postback as the network sends it. */
import type { NetworkPreset } from '../network/network-preset.ts';
import { macroName } from '../postback/macros.ts';
import type { Mapping } from '../postback/mapping.ts';
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';
import { idParameter } from './check-pair.ts';
import { parametersOf, parseLink } from './link-text.ts';
import { fillMacros, macrosOf } from './macro-text.ts';
import { meaningOf, type NetworkFacts, type TokenRole } from './network-side.ts';
import type { PairInput } from './pair-input.ts';

export interface Holding {
  readonly name: string;
  readonly value: string;
}

export type BreakCode =
  | 'no_id_macro'
  | 'id_not_in_link'
  | 'id_not_stored'
  | 'id_cut'
  | 'id_not_sent'
  | 'macro_not_filled';

export interface Station {
  readonly key: 'click' | 'app' | 'offer' | 'network' | 'postback';
  /** The link at this station; null where it holds no link. */
  readonly link: string | null;
  readonly holds: readonly Holding[];
  readonly broken: { readonly code: BreakCode; readonly what: string } | null;
}

export interface SampleClick {
  readonly clickId: string;
  readonly event: PostbackEvent;
  readonly status: ConversionStatus;
}

export interface SimulationInput {
  readonly pair: PairInput;
  /** The postback URL that the network would call for this event. */
  readonly postbackUrl: string;
  readonly preset: Pick<NetworkPreset, 'events' | 'statuses' | 'fixedCurrency'> | null;
  readonly mapping: Mapping;
  readonly sample: SampleClick;
}

/** In order. A station after the break shows what is left there; only the first break matters. */
export function simulateChain(input: SimulationInput): readonly Station[] {
  const { pair, sample } = input;
  const isDirect = pair.app.kind === 'direct';
  const opened = openLink(pair, sample);
  const stored = storedBy(opened, pair.network, pair);
  const sent = sendPostback(input, stored);
  const hasId = (text: string): boolean => text.includes(sample.clickId);
  const unfilled = isDirect ? [] : macrosOf(opened).filter((each) => each !== pair.idMacro);
  const isStored = stored.some((each) => each.value === sample.clickId);
  const isCut = stored.some((each) => each.value !== '' && sample.clickId.startsWith(each.value));
  const adLink = isDirect ? pair.offerLink : pair.adLink;
  return [
    { key: 'click', link: adLink === '' ? null : fillSource(adLink, pair, sample), holds: [], broken: null },
    {
      key: 'app',
      link: null,
      holds: pair.idMacro === '' ? [] : [{ name: pair.idMacro, value: sample.clickId }],
      broken: pair.idMacro === '' ? { code: 'no_id_macro', what: pair.app.name } : null,
    },
    {
      key: 'offer',
      link: opened,
      holds: [],
      broken: hasId(opened)
        ? null
        : unfilled[0] === undefined
          ? { code: 'id_not_in_link', what: pair.idMacro }
          : { code: 'macro_not_filled', what: unfilled[0] },
    },
    {
      key: 'network',
      link: null,
      holds: stored,
      broken: isStored ? null : { code: isCut ? 'id_cut' : 'id_not_stored', what: pair.network?.name ?? '' },
    },
    {
      key: 'postback',
      link: sent,
      holds: [],
      broken: hasId(sent) ? null : { code: 'id_not_sent', what: macrosOf(input.postbackUrl)[0] ?? '' },
    },
  ];
}

/** The postback of a chain, as it goes out. */
export function sentPostback(stations: readonly Station[]): string {
  return stations.find((each) => each.key === 'postback')?.link ?? '';
}

function fillSource(text: string, pair: PairInput, sample: SampleClick): string {
  return fillMacros(text, (macro) => {
    const own = pair.source.macros.find((each) => each.macro === macro);
    if (own === undefined) return null;
    return macro === pair.idMacro
      ? encodeURIComponent(sample.clickId)
      : `sample-${own.means.replaceAll('_', '-')}`;
  });
}

/** The app puts its id in; its further macros become samples, all others stay as they stand. */
function openLink(pair: PairInput, sample: SampleClick): string {
  const id = encodeURIComponent(sample.clickId);
  const text = pair.idMacro === '' ? pair.offerLink : pair.offerLink.replaceAll(pair.idMacro, () => id);
  if (pair.app.kind === 'direct') return fillSource(text, pair, sample);
  return fillMacros(text, (macro) => (pair.app.macros.includes(macro) ? `sample-${macroName(macro)}` : null));
}

/** The network keeps the parameters that it knows; of an unknown network, all of them. */
function storedBy(opened: string, network: NetworkFacts | null, pair: PairInput): readonly Holding[] {
  const link = parseLink(opened);
  return parametersOf(link).flatMap((each) => {
    const meaning = meaningOf(tokenLike(each.name, network), network, link);
    const isKept =
      network === null ||
      network.linkParameters.length === 0 ||
      (meaning.kind === 'parameter' && meaning.name === each.name);
    if (!isKept && !(network?.linkParameters.includes(each.name) ?? false)) return [];
    const limit = pair.limits.find(
      (one) => one.preset === network?.id && (one.parameter === null || one.parameter === each.name),
    );
    return [{ name: each.name, value: decoded(each.value ?? '').slice(0, limit?.maxLength) }];
  });
}

function tokenLike(name: string, network: NetworkFacts | null): string {
  const own = network?.tokens.clickId;
  return own === undefined ? `{${name}}` : own.replace(macroName(own), name);
}

function sendPostback(input: SimulationInput, stored: readonly Holding[]): string {
  const { pair } = input;
  const link = parseLink(pair.offerLink);
  return fillMacros(input.postbackUrl, (token) => {
    const meaning = meaningOf(token, pair.network, link);
    switch (meaning.kind) {
      case 'parameter':
        return encodeURIComponent(stored.find((each) => each.name === meaning.name)?.value ?? '');
      case 'id':
        return encodeURIComponent(
          stored.find((each) => each.name === idParameter(link, pair.idMacro))?.value ?? '',
        );
      case 'role':
        return encodeURIComponent(roleSample(meaning.role, input));
      case 'misspelled':
      case 'unknown':
        // What a network does not know it sends as it stands.
        return null;
    }
  });
}

function roleSample(role: TokenRole, input: SimulationInput): string {
  const { preset, mapping, sample } = input;
  const isMoney = sample.event !== 'registration' && sample.event !== 'install';
  switch (role) {
    case 'clickId':
      return sample.clickId;
    case 'event':
      return (
        valueFor(sample.event, preset?.events ?? {}) ?? valueFor(sample.event, mapping.events) ?? sample.event
      );
    case 'status':
      return (
        valueFor(sample.status, preset?.statuses ?? {}) ??
        valueFor(sample.status, mapping.statuses) ??
        sample.status
      );
    case 'payout':
      return isMoney ? '25' : '0';
    case 'currency':
      return preset?.fixedCurrency ?? 'USD';
    case 'transactionId':
      return 'sample-tx-1';
  }
}

function valueFor<T>(meaning: T, words: Readonly<Record<string, T>>): string | null {
  return Object.keys(words).find((word) => words[word] === meaning) ?? null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}
