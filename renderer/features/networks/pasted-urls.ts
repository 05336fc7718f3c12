/** Which postback URL stands in a network's cabinet by its links, and what another one would break. Pure. */
import { linkPartsOf } from '../../../shared/catalog/link-parts.ts';
import type { Link } from '../../../shared/contract/links.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { buildPair } from '../../../shared/domain/link/build-pair.ts';
import { parametersOf, parseLink } from '../../../shared/domain/link/link-text.ts';

export interface PastedUrl {
  /** Null where the network has one for all events; else its own name for the place. */
  readonly label: string | null;
  readonly url: string;
}

export interface OtherUrls {
  /** The link whose URLs were pasted last. */
  readonly link: Link;
  readonly urls: readonly PastedUrl[];
  /** Parameters of it that the network's own URL lacks: `sub2`. */
  readonly missing: readonly string[];
  /** Links that need one of them, or were pasted too and need others than the last one has. */
  readonly broken: readonly Link[];
}

/**
 * A cabinet has one place for a postback URL: what was pasted there last counts.
 * @returns null where the network's own URL does for every link that was pasted
 */
export function otherUrlsOf(network: Network, links: readonly Link[]): OtherUrls | null {
  const own = ownUrls(network);
  const pasted = links
    .filter(({ draft, archivedAt }) => draft.networkId === network.id && archivedAt === null)
    .filter(({ address }) => address.pastedAt !== null)
    .map((link) => ({ link, urls: urlsOf(network, link) }))
    .toSorted(
      (a, b) => Date.parse(b.link.address.pastedAt ?? '') - Date.parse(a.link.address.pastedAt ?? ''),
    );
  const [last] = pasted;
  if (last === undefined) return null;
  const missing = missingIn(own, last.urls);
  const broken = pasted
    .filter(({ urls }) => missingIn(own, urls).length > 0 || missingIn(last.urls, urls).length > 0)
    .map(({ link }) => link);
  return broken.length === 0 ? null : { ...last, missing, broken };
}

function ownUrls(network: Network): readonly PastedUrl[] {
  if (network.eventUrls.length === 0) return [{ label: null, url: network.postbackUrl }];
  return network.eventUrls.map(({ label, url }) => ({ label, url }));
}

function urlsOf(network: Network, link: Link): readonly PastedUrl[] {
  const { postbacks } = buildPair(link.draft, linkPartsOf(link.draft, network));
  return postbacks.map(({ label, url }) => ({ label: label === '' ? null : label, url }));
}

/** Names of the parameters that `urls` have and `there` has not. */
function missingIn(there: readonly PastedUrl[], urls: readonly PastedUrl[]): readonly string[] {
  const has = new Set(namesIn(there));
  return [...new Set(namesIn(urls).filter((name) => !has.has(name)))];
}

function namesIn(urls: readonly PastedUrl[]): readonly string[] {
  return urls.flatMap(({ url }) => parametersOf(parseLink(url)).map(({ name }) => name));
}
