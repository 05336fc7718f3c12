/** The pair of a draft: its texts, what is wrong with them, and what is known of its parts. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { linkPartsOf } from '../../../shared/catalog/link-parts.ts';
import { parameterLimits } from '../../../shared/catalog/parameter-limits.ts';
import { sourcePresets } from '../../../shared/catalog/source-presets.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { buildPair, type Pair, type PairOptions } from '../../../shared/domain/link/build-pair.ts';
import { checkPair } from '../../../shared/domain/link/check-pair.ts';
import type { LinkDraft } from '../../../shared/domain/link/draft.ts';
import type { Finding } from '../../../shared/domain/link/findings.ts';
import { parseLink } from '../../../shared/domain/link/link-text.ts';
import type { PairInput } from '../../../shared/domain/link/pair-input.ts';
import { useDesk } from '../../client/desk-client.ts';

export interface PairView {
  readonly pair: Pair;
  readonly parts: PairOptions;
  readonly network: Network | null;
  readonly networks: readonly Network[];
  readonly input: PairInput;
  /** Empty while the offer URL or the network is missing. */
  readonly findings: readonly Finding[];
  readonly isComplete: boolean;
}

export function usePair(draft: LinkDraft): PairView {
  const desk = useDesk();
  const list = useQuery(desk.networks.list.queryOptions());
  const networks = useMemo(() => list.data?.items ?? [], [list.data]);
  return useMemo(() => pairView(draft, networks), [draft, networks]);
}

export function pairView(draft: LinkDraft, networks: readonly Network[]): PairView {
  const network = networks.find((each) => each.id === draft.networkId) ?? null;
  const parts = linkPartsOf(draft, network);
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
    sources: sourcePresets,
    limits: parameterLimits,
  };
  const isComplete = pair.offerLink.trim() !== '' && network !== null;
  const findings = pair.offerLink.trim() === '' ? [] : checkPair(input);
  return { pair, parts, network, networks, input, findings, isComplete };
}

function oursOf(network: Network, networks: readonly Network[]): NonNullable<PairInput['ours']> {
  const { scheme, host } = parseLink(network.postbackUrl);
  const otherKeys = networks.filter((each) => each.id !== network.id).map((each) => each.key);
  return { base: `${scheme}${host}`, key: network.key, otherKeys };
}
