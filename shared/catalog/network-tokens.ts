/** The macros that the postback URL of a saved network carries. */
import type { Mapping } from '../domain/postback/mapping.ts';
import type { EventUrl, PresetTokens } from '../domain/network/network-preset.ts';
import { DEFAULT_TOKENS } from './default-network.ts';
import { findPreset } from './network-presets.ts';
import { CASINO_URLS } from './parts/event-urls.ts';

/** A saved network, as far as its macros go. */
export interface TokenNetwork {
  readonly preset: string;
  readonly mapping: Pick<Mapping, 'macros' | 'fixed'>;
}

/** Whether an example told the network's own macros. */
export function hasOwnMacros({ mapping }: Pick<TokenNetwork, 'mapping'>): boolean {
  return Object.keys(mapping.macros).length > 0;
}

/**
 * Its own macros where an example told them, else those of the catalog, else the usual words. What its example
 * did not have is left out of the URL: a macro that the network does not know would arrive as it stands.
 */
export function tokensOfNetwork(network: TokenNetwork): PresetTokens {
  const preset = findPreset(network.preset);
  if (!hasOwnMacros(network)) return preset?.tokens ?? DEFAULT_TOKENS;
  const { clickId } = preset?.tokens ?? DEFAULT_TOKENS;
  const others = preset?.tokens ?? {
    event: null,
    status: null,
    payout: null,
    currency: null,
    transactionId: null,
  };
  return { ...others, clickId, ...network.mapping.macros };
}

/** The URLs to paste, one for each event, where the network has no macro that says what happened. */
export function eventUrlsOfNetwork(network: TokenNetwork): readonly EventUrl[] {
  const preset = findPreset(network.preset);
  if (preset !== null) return preset.eventUrls;
  if (!hasOwnMacros(network) || network.mapping.fixed.event !== null) return [];
  const { event, status } = tokensOfNetwork(network);
  return event === null && status === null ? CASINO_URLS : [];
}
