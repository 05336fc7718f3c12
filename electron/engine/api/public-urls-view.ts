/** The address guard as the contract shows it, and what ticking a network does. */
import { toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';
import type { PublicUrlsView, NetworkUrlView } from '../../../shared/contract/public-urls.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import type { Pasted } from '../../../shared/domain/public-url/paste-state.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { networkView } from '../views/network-view.ts';
import type { ViewDeps } from '../views/views.ts';
import type { Links } from '../links/links.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import { UserError } from '../../platform/user-error.ts';
import type { PublicUrlBook } from '../reach/public-url-book.ts';

export interface PublicUrlsDeps extends ViewDeps {
  readonly addresses: PublicUrlBook;
  readonly links: Links;
  readonly tunnel: { view(): CodedTunnel };
}

export function publicUrlsView(deps: PublicUrlsDeps): PublicUrlsView {
  const outdated = deps.links
    .list()
    .filter((link) => link.address.state === 'outdated' && link.archivedAt === null);
  const { current } = deps.addresses;
  return {
    current,
    isOtherName: deps.tunnel.view().state === 'wrong_name',
    networks: deps.networks
      .list()
      .filter((network) => !network.test)
      .flatMap((network) => {
        const pasted = deps.addresses.of(network.id);
        if (pasted === null || current === null) return [];
        const links = outdated.filter((link) => link.draft.networkId === network.id);
        return [
          {
            ...entry(deps, network, pasted, current),
            outdatedLinks: links.map(({ id, name }) => ({ linkId: id, name })),
          },
        ];
      }),
  };
}

/** The network's own URL and those of its saved links are ticked together: they stand in one cabinet. */
export function pasteUrl(deps: PublicUrlsDeps, networkId: NetworkId, isPasted: boolean): PublicUrlsView {
  const network = deps.networks.present(networkId);
  const { current } = deps.addresses;
  if (current === null) throw new UserError('CONFLICT', { code: 'no_public_url_yet' });
  deps.addresses.paste(network.id, current, isPasted);
  if (isPasted) deps.links.pastedAgain(network.id);
  return publicUrlsView(deps);
}

function entry(
  deps: PublicUrlsDeps,
  row: NetworkRow,
  pasted: Pasted,
  current: string,
): Omit<NetworkUrlView, 'outdatedLinks'> {
  return {
    networkId: row.id,
    name: row.name,
    state: pasted.state,
    oldAddress: pasted.oldAddress,
    oldHitAt: toIsoOrNull(pasted.oldHitAtMs),
    pastedAt: toIsoOrNull(pasted.pastedAtMs),
    confirmedAt: toIsoOrNull(pasted.confirmedAtMs),
    // Also while it is down or switched off: this is the one that is proven.
    urls: urlsOf(networkView({ ...deps, baseUrl: () => ({ url: current, isPublic: true }) }, row)),
  };
}

function urlsOf(network: Network): NetworkUrlView['urls'] {
  return network.eventUrls.length === 0
    ? [{ label: null, url: network.postbackUrl }]
    : network.eventUrls.map(({ label, url }) => ({ label, url }));
}
