/** From a preset of the catalog to what a network starts with. */
import { type Mapping, normaliseMapping } from '../domain/postback/mapping.ts';
import { macroName, macrosIn } from '../domain/postback/macros.ts';
import { type NetworkKnowledge, NOTHING_KNOWN } from '../domain/postback/parsed-postback.ts';
import { EVENTS, type PostbackEvent } from '../domain/conversion/event.ts';
import { defaultMapping, OUR_NAMES } from './default-network.ts';
import type { NetworkPreset, PresetTokens } from '../domain/network/network-preset.ts';

/**
 * The mapping that a network of this preset starts with. Our own parameter names come first, then those
 * that the network sends by itself, then the bare names of its macros, then the usual ones.
 */
export function mappingOf(preset: NetworkPreset): Mapping {
  return normaliseMapping({
    ...defaultMapping,
    fields: {
      clickId: candidatesOf(preset, 'clickId'),
      event: candidatesOf(preset, 'event'),
      status: candidatesOf(preset, 'status'),
      payout: candidatesOf(preset, 'payout'),
      currency: candidatesOf(preset, 'currency'),
      transactionId: candidatesOf(preset, 'transactionId'),
      time: defaultMapping.fields.time,
    },
    events: { ...ourEventValues(), ...defaultMapping.events, ...preset.events },
    statuses: { ...defaultMapping.statuses, ...preset.statuses },
    holdWords: [...(preset.holdWords ?? [])],
    fixed: { event: preset.fixedEvent, status: null, currency: preset.fixedCurrency },
    amounts: preset.amounts ?? 'auto',
  });
}

/** Whether amounts come without a currency, so that only the person can say which one they are in. */
export function lacksCurrency({ tokens, sends, fixedCurrency }: NetworkPreset): boolean {
  const sendsAmount = tokens.payout !== null || sends?.payout !== undefined;
  return sendsAmount && tokens.currency === null && sends?.currency === undefined && fixedCurrency === null;
}

/**
 * With the currency of its offers: a constant of its postback URL, and what holds for a URL that was pasted without it.
 * @param currency ISO code in capitals, or a coin
 */
export function withOfferCurrency(mapping: Mapping, currency: string): Mapping {
  return {
    ...mapping,
    macros: { ...mapping.macros, currency },
    fixed: { ...mapping.fixed, currency },
  };
}

function candidatesOf(preset: NetworkPreset, role: keyof PresetTokens): string[] {
  const token = preset.tokens[role];
  const names = [
    ...OUR_NAMES[role],
    ...(preset.sends?.[role] ?? []),
    ...(token === null ? [] : macrosIn(token).map(macroName)),
    ...defaultMapping.fields[role],
  ];
  return [...new Set(names.filter((name) => name !== ''))].slice(0, 50);
}

/** The events by our own names: the URLs for single events carry them. */
function ourEventValues(): Record<string, PostbackEvent> {
  return Object.fromEntries(EVENTS.map((event) => [event, event]));
}

/** By preset, which is data that never changes: it is asked for with each postback. */
const known = new WeakMap<NetworkPreset, NetworkKnowledge>();

/** What the preset tells parsing, for the words of a fix. */
export function knowledgeOf(preset: NetworkPreset): NetworkKnowledge {
  const told = known.get(preset) ?? toldBy(preset);
  known.set(preset, told);
  return told;
}

function toldBy(preset: NetworkPreset): NetworkKnowledge {
  return {
    ...NOTHING_KNOWN,
    macros: Object.values(preset.tokens).filter((token) => token !== null),
    clickIdMacro: preset.tokens.clickId,
    linkMacros: linkMacrosOf(preset),
    clickIdLimit: preset.clickIdLimit ?? null,
    clickTransactionNames:
      preset.transactionIdIs === 'click' ? [...OUR_NAMES.transactionId, 'transaction_id'] : [],
    idParameters: NOTHING_KNOWN.idParameters,
  };
}

/** In the syntax of its macro for the click id, where that is the name of a parameter too. */
function linkMacrosOf({ tokens, linkParameters }: NetworkPreset): readonly string[] {
  const { clickId } = tokens;
  if (clickId === null) return [];
  const name = macroName(clickId);
  if (!linkParameters.includes(name)) return [];
  return linkParameters.map((each) => clickId.replace(name, () => each));
}
