/** Which postbacks came through which link, told by the fixed words that a link sends and a postback brings back. */
import type { Link, LinkHits } from '../../../shared/contract/links.ts';
import type { LinkId, NetworkId } from '../../../shared/domain/ids.ts';
import { assignLink, isTellable } from '../../../shared/domain/link/assign-link.ts';
import type { Networks } from '../networks.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { Store } from '../store/store.ts';
import { fieldsOf } from '../understand/read-postback.ts';

/** So many of each network's last postbacks are read. */
const LOOKED_AT = 2_000;

export interface LinkHitsParts {
  readonly store: Store;
  readonly networks: Networks;
}

/** Counts for every link, in one pass over each network's last postbacks. */
export function linkHits(parts: LinkHitsParts, links: readonly Link[]): LinkHits[] {
  const found = new Map<LinkId, { count: number; lastAtMs: number }>();
  const byNetwork = Map.groupBy(links, (link) => link.draft.networkId);
  for (const [networkId, ofNetwork] of byNetwork) {
    if (networkId === null) continue;
    for (const postback of parts.store.postbacks.latestOfNetwork(networkId, LOOKED_AT)) {
      const id = linkOf(parts, postback, networkId, ofNetwork);
      if (id === null) continue;
      const hit = found.get(id);
      // Newest first: the first one that is met is the last hit.
      if (hit === undefined) found.set(id, { count: 1, lastAtMs: postback.receivedAtMs });
      else hit.count += 1;
    }
  }
  return links.map((link) => {
    const hit = found.get(link.id);
    return {
      id: link.id,
      isTellable: isTellable(link, byNetwork.get(link.draft.networkId) ?? []),
      count: hit?.count ?? 0,
      lastAt: hit === undefined ? null : new Date(hit.lastAtMs).toISOString(),
    };
  });
}

/** The last postbacks of one link, newest first. */
export function postbacksOfLink(
  parts: LinkHitsParts,
  link: Link,
  links: readonly Link[],
  limit: number,
): readonly PostbackRow[] {
  const { networkId } = link.draft;
  if (networkId === null) return [];
  const ofNetwork = links.filter((each) => each.draft.networkId === networkId);
  return parts.store.postbacks
    .latestOfNetwork(networkId, LOOKED_AT)
    .filter((postback) => linkOf(parts, postback, networkId, ofNetwork) === link.id)
    .slice(0, limit);
}

function linkOf(
  parts: LinkHitsParts,
  postback: PostbackRow,
  networkId: NetworkId,
  links: readonly Link[],
): LinkId | null {
  const { fields } = fieldsOf(postback, parts.networks.find(networkId));
  return assignLink(fields, links)?.id ?? null;
}
