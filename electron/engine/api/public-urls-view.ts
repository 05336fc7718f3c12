/** The address guard as the contract shows it, and what ticking a network does. */
import type { AddressesView, NetworkAddressView } from '../../../shared/contract/public-urls.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import type { TunnelView } from '../../../shared/contract/tunnel.ts';
import type { Pasted } from '../../../shared/domain/public-url/paste-state.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { en } from '../../../shared/text/en.ts';
import { networkView } from '../views/network-view.ts';
import type { ViewParts } from '../views/views.ts';
import type { Links } from '../links/links.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import { UserError } from '../../platform/user-error.ts';
import type { AddressBook } from '../reach/public-url-book.ts';

export interface AddressesParts extends ViewParts {
  readonly addresses: AddressBook;
  readonly links: Links;
  readonly tunnel: { view(): TunnelView };
}

export function addressesView(parts: AddressesParts): AddressesView {
  const outdated = parts.links
    .list()
    .filter((link) => link.address.state === 'outdated' && link.archivedAt === null);
  const { current } = parts.addresses;
  return {
    current,
    isOtherName: parts.tunnel.view().state === 'wrong_name',
    networks: parts.networks
      .list()
      .filter((network) => !network.test)
      .flatMap((network) => {
        const pasted = parts.addresses.of(network.id);
        if (pasted === null || current === null) return [];
        const links = outdated.filter((link) => link.draft.networkId === network.id);
        return [
          {
            ...entry(parts, network, pasted, current),
            outdatedLinks: links.map(({ id, name }) => ({ linkId: id, name })),
          },
        ];
      }),
  };
}

/** The network's own URL and those of its saved links are ticked together: they stand in one cabinet. */
export function pasteAddress(parts: AddressesParts, networkId: NetworkId, isPasted: boolean): AddressesView {
  const network = parts.networks.present(networkId);
  const { current } = parts.addresses;
  if (current === null) throw new UserError('CONFLICT', en.errors.noAddressYet);
  parts.addresses.paste(network.id, current, isPasted);
  if (isPasted) parts.links.pastedAgain(network.id);
  return addressesView(parts);
}

function entry(
  parts: AddressesParts,
  row: NetworkRow,
  pasted: Pasted,
  current: string,
): Omit<NetworkAddressView, 'outdatedLinks'> {
  return {
    networkId: row.id,
    name: row.name,
    state: pasted.state,
    oldAddress: pasted.oldAddress,
    oldHitAt: momentOrNull(pasted.oldHitAtMs),
    pastedAt: momentOrNull(pasted.pastedAtMs),
    confirmedAt: momentOrNull(pasted.confirmedAtMs),
    // Also while it is down or switched off: this is the one that is proven.
    urls: urlsOf(networkView({ ...parts, baseUrl: () => ({ url: current, isPublic: true }) }, row)),
  };
}

function urlsOf(network: Network): NetworkAddressView['urls'] {
  return network.eventUrls.length === 0
    ? [{ label: null, url: network.postbackUrl }]
    : network.eventUrls.map(({ label, url }) => ({ label, url }));
}

function momentOrNull(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
