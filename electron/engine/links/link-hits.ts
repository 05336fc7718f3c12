/** Which postbacks came through which link, told by the fixed words that a link sends and a postback brings back. */
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Link, LinkHits } from '../../../shared/contract/links.ts';
import { SEARCHED_FOR_HITS } from '../../../shared/contract/limits.ts';
import type { LinkId, NetworkId } from '../../../shared/domain/ids.ts';
import { indexLinks } from '../../../shared/domain/link/assign-link.ts';
import type { Networks } from '../networks/networks.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ReadableStore } from '../store/readable-store.ts';
import { fieldsOf } from '../postback/read-postback.ts';

/** After so many the receiver gets its turn. */
const AT_ONCE = 100;

export interface LinkHitsDeps {
  readonly store: ReadableStore;
  readonly networks: Networks;
}

/** Counts for every link, in one pass over each network's last postbacks. */
export async function linkHits(deps: LinkHitsDeps, links: readonly Link[]): Promise<LinkHits[]> {
  const hits: LinkHits[] = [];
  for (const [networkId, ofNetwork] of Map.groupBy(links, (link) => link.draft.networkId)) {
    hits.push(...(await hitsOfNetwork(deps, networkId, ofNetwork)));
  }
  return hits;
}

async function hitsOfNetwork(
  deps: LinkHitsDeps,
  networkId: NetworkId | null,
  links: readonly Link[],
): Promise<LinkHits[]> {
  const index = indexLinks(links);
  const found = new Map<LinkId, { count: number; lastAtMs: number }>();
  await eachLatest(deps, networkId, (postback, fields) => {
    const id = index.assign(fields)?.id;
    if (id === undefined) return;
    const hit = found.get(id);
    // Newest first: the first one that is met is the last hit.
    if (hit === undefined) found.set(id, { count: 1, lastAtMs: postback.receivedAtMs });
    else hit.count += 1;
  });
  return links.map((link) => {
    const hit = found.get(link.id);
    return {
      id: link.id,
      isTellable: index.isTellable(link),
      count: hit?.count ?? 0,
      lastAt: hit === undefined ? null : toIso(hit.lastAtMs),
    };
  });
}

/**
 * The last postbacks of one link, newest first.
 * @param links all of its network, itself among them
 */
export async function postbacksOfLink(
  deps: LinkHitsDeps,
  link: Link,
  links: readonly Link[],
  limit: number,
): Promise<readonly PostbackRow[]> {
  const index = indexLinks(links);
  const rows: PostbackRow[] = [];
  await eachLatest(deps, link.draft.networkId, (postback, fields) => {
    if (rows.length < limit && index.assign(fields)?.id === link.id) rows.push(postback);
  });
  return rows;
}

async function eachLatest(
  deps: LinkHitsDeps,
  networkId: NetworkId | null,
  visit: (postback: PostbackRow, fields: ReturnType<typeof fieldsOf>['fields']) => void,
): Promise<void> {
  if (networkId === null) return;
  const network = deps.networks.find(networkId);
  const postbacks = deps.store.postbacks.latestOfNetwork(networkId, SEARCHED_FOR_HITS);
  for (const [at, postback] of postbacks.entries()) {
    if (at % AT_ONCE === 0) await nextTurn();
    visit(postback, fieldsOf(postback, network).fields);
  }
}
