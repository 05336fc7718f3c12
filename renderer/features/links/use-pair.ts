/** The pair of a draft: its texts, what is wrong with them, and what is known of its parts. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { linkPartsOf } from '../../../shared/catalog/link-parts.ts';
import { parameterLimits } from '../../../shared/catalog/parameter-limits.ts';
import { sourcePresets } from '../../../shared/catalog/source-presets.ts';
import type { Link } from '../../../shared/contract/links.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import type { LinkId, NetworkId } from '../../../shared/domain/ids.ts';
import { buildPair, type Pair, type PairOptions } from '../../../shared/domain/link/build-pair.ts';
import type { CabinetUrl } from '../../../shared/domain/link/network-urls.ts';
import { checkPair } from '../../../shared/domain/link/check-pair.ts';
import type { LinkDraft } from '../../../shared/domain/link/draft.ts';
import type { Finding } from '../../../shared/domain/link/findings.ts';
import { parseLink } from '../../../shared/domain/link/link-text.ts';
import type { PairInput } from '../../../shared/domain/link/pair-input.ts';
import type { SiblingLink } from '../../../shared/domain/link/sibling-link.ts';
import { useDesk } from '../../client/desk-client.ts';

export interface PairView {
  readonly pair: Pair;
  readonly parts: PairOptions;
  readonly network: Network | null;
  readonly input: PairInput;
  /** Empty while the offer URL or the network is missing. */
  readonly findings: readonly Finding[];
  readonly isComplete: boolean;
}

/** Everything that is saved and that a pair must live with. */
export interface PairWorld {
  readonly networks: readonly Network[];
  readonly links: readonly Link[];
  /** What the person said was pasted into the networks' cabinets. */
  readonly cabinets: readonly { readonly networkId: NetworkId; readonly urls: readonly CabinetUrl[] }[];
}

export function usePairWorld(): PairWorld {
  const desk = useDesk();
  const networks = useQuery(desk.networks.list.queryOptions()).data?.items;
  const saved = useQuery(desk.links.list.queryOptions()).data;
  return useMemo(
    () => ({ networks: networks ?? [], links: saved?.items ?? [], cabinets: saved?.cabinets ?? [] }),
    [networks, saved],
  );
}

/** @param id of the saved link that the draft is of; null for a new one */
export function usePair(draft: LinkDraft, id: LinkId | null): PairView {
  const world = usePairWorld();
  return useMemo(() => pairView(draft, id, world), [draft, id, world]);
}

/** @param others that would be saved together with it */
export function pairView(
  draft: LinkDraft,
  id: LinkId | null,
  world: PairWorld,
  others: readonly SiblingLink[] = [],
): PairView {
  const { networks } = world;
  const network = networks.find((each) => each.id === draft.networkId) ?? null;
  const siblings = [...siblingsOf(draft.networkId, id, world.links), ...others];
  const parts = linkPartsOf(draft, network, siblings);
  const pair = buildPair(draft, parts);
  const input: PairInput = {
    source: parts.source,
    app: parts.app,
    idMacro: pair.idMacro,
    network: parts.facts,
    offerLink: pair.offerLink,
    adLink: pair.adLink,
    postbacks: pair.postbacks,
    ours: network === null ? null : oursOf(network, networks),
    siblings,
    pasted: world.cabinets.find((each) => each.networkId === draft.networkId)?.urls ?? [],
    sources: sourcePresets,
    limits: parameterLimits,
  };
  const isComplete = pair.offerLink.trim() !== '' && network !== null;
  const findings = pair.offerLink.trim() === '' ? [] : checkPair(input);
  return { pair, parts, network, input, findings, isComplete };
}

/** The network's links in use, the draft's own saved form left out. */
function siblingsOf(networkId: NetworkId | null, id: LinkId | null, links: readonly Link[]): readonly Link[] {
  if (networkId === null) return [];
  return links.filter(
    (each) => each.draft.networkId === networkId && each.archivedAt === null && each.id !== id,
  );
}

function oursOf(network: Network, networks: readonly Network[]): NonNullable<PairInput['ours']> {
  const { scheme, host } = parseLink(network.postbackUrl);
  const otherKeys = networks.filter((each) => each.id !== network.id).map((each) => each.key);
  return { base: `${scheme}${host}`, key: network.key, otherKeys };
}
