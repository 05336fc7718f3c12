/** From the ids in a saved link to what the catalogs know of them. */
import type { LinkDraft } from '../domain/link/draft.ts';
import type { PairOptions } from '../domain/link/build-pair.ts';
import type { NetworkUrls } from '../domain/link/network-urls.ts';
import { type NetworkFacts, UNKNOWN_NETWORK } from '../domain/link/network-side.ts';
import { type AppPreset } from '../domain/link/app-preset.ts';
import { appPresets, findApp } from './app-presets.ts';
import { findPreset } from './network-presets.ts';
import { hasOwnMacros, type TokenNetwork, tokensOfNetwork } from './network-tokens.ts';
import { findSource, sourcePresets } from './source-presets.ts';
import type { SiblingLink } from '../domain/link/sibling-link.ts';
import type { SourcePreset } from '../domain/link/source-preset.ts';

/** A saved network, as far as links care. */
export interface LinkNetwork extends NetworkUrls, TokenNetwork {
  readonly name: string;
}

/** A network that the catalog does not know, whose own macros an example told. */
const OWN_MACROS = 'own';

/** What is known of a saved network; one without a preset has its own macros, or only the usual words. */
export function factsOf(network: LinkNetwork): NetworkFacts {
  const preset = findPreset(network.preset);
  const tokens = tokensOfNetwork(network);
  if (preset !== null) return { ...preset, tokens, name: network.name };
  const id = hasOwnMacros(network) ? OWN_MACROS : UNKNOWN_NETWORK;
  return { id, name: network.name, linkParameters: [], tokens, traps: [] };
}

/**
 * An entry that is gone from the catalog counts as "another source" or as App Craft's template.
 * @param siblings the network's other links that are in use; needed only for its postback URLs
 */
export function linkPartsOf(
  draft: Pick<LinkDraft, 'source' | 'app'>,
  network: LinkNetwork | null,
  siblings: readonly SiblingLink[] = [],
): PairOptions {
  return {
    source: findSource(draft.source) ?? fallback(sourcePresets, findSource('other')),
    app: findApp(draft.app) ?? fallback(appPresets, findApp('app-craft')),
    facts: network === null ? null : factsOf(network),
    urls: network,
    siblings,
  };
}

function fallback<T extends SourcePreset | AppPreset>(all: readonly T[], wanted: T | null): T {
  const [first] = all;
  const found = wanted ?? first;
  if (found === undefined) throw new Error('The catalog is empty.');
  return found;
}
