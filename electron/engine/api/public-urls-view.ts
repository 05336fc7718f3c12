/** The address guard as the contract shows it, and what ticking a network does. */
import { toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';
import type { PublicUrlsView, NetworkUrlView } from '../../../shared/contract/public-urls.ts';
import { factsOf } from '../../../shared/catalog/link-parts.ts';
import { cabinetUrls } from '../../../shared/domain/link/cabinet-urls.ts';
import type { CabinetUrl } from '../../../shared/domain/link/network-urls.ts';
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
    isMailbox: deps.addresses.mailboxUrl !== null,
    isOtherName: deps.addresses.mailboxUrl === null && deps.tunnel.view().state === 'wrong_name',
    networks: deps.networks
      .list()
      .filter((network) => !network.test)
      .flatMap((network) => {
        const pasted = deps.addresses.of(network.id);
        // Without an address there is nothing to paste; what has an old one sends into the void.
        if (current === null && pasted.state !== 'outdated') return [];
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

/** How many networks have an old address in their cabinet. */
export function cabinetsToChange({
  networks,
  addresses,
}: Pick<PublicUrlsDeps, 'addresses' | 'networks'>): number {
  return networks.list().filter((network) => !network.test && addresses.of(network.id).state === 'outdated')
    .length;
}

/** What the person said was pasted last into the cabinets; networks of which nothing is known are left out. */
export function cabinetsView(
  deps: Pick<PublicUrlsDeps, 'addresses' | 'networks'>,
): { networkId: NetworkId; urls: CabinetUrl[] }[] {
  return deps.networks.list().flatMap(({ id }) => {
    const urls = deps.addresses.pastedUrls(id);
    return urls === null ? [] : [{ networkId: id, urls: [...urls] }];
  });
}

/** The network's own URL and those of its saved links are ticked together: they stand in one cabinet. */
export function pasteUrl(deps: PublicUrlsDeps, networkId: NetworkId, isPasted: boolean): PublicUrlsView {
  const network = deps.networks.present(networkId);
  const { current } = deps.addresses;
  if (current === null) throw new UserError('CONFLICT', { code: 'no_public_url_yet' });
  if (isPasted) {
    deps.addresses.paste(network.id, current, urlsOf(deps, network, current));
    deps.links.pastedAgain(network.id);
  } else deps.addresses.takeBack(network.id, current);
  return publicUrlsView(deps);
}

function entry(
  deps: PublicUrlsDeps,
  row: NetworkRow,
  pasted: Pasted,
  current: string | null,
): Omit<NetworkUrlView, 'outdatedLinks'> {
  return {
    networkId: row.id,
    name: row.name,
    state: pasted.state,
    oldAddress: pasted.oldAddress,
    oldHitAt: toIsoOrNull(pasted.oldHitAtMs),
    pastedAt: toIsoOrNull(pasted.pastedAtMs),
    confirmedAt: toIsoOrNull(pasted.confirmedAtMs),
    urls: current === null ? [] : [...urlsOf(deps, row, current)],
    pastedUrls: listOrNull(deps.addresses.pastedUrls(row.id)),
  };
}

/** What belongs into the network's cabinet today, with what its saved links need. */
function urlsOf(deps: PublicUrlsDeps, row: NetworkRow, current: string): readonly CabinetUrl[] {
  // Also while it is down or switched off: this is the one that is proven.
  const network = networkView({ ...deps, baseUrl: () => ({ url: current, isPublic: true }) }, row);
  return cabinetUrls(network, factsOf(network), deps.links.inUse(row.id));
}

function listOrNull(urls: readonly CabinetUrl[] | null): CabinetUrl[] | null {
  return urls === null ? null : [...urls];
}
