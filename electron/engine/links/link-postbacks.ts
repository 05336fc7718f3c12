/** The last postbacks of a link, as the contract shows them. */
import type { CodedPostback } from '../../../shared/contract/coded-views.ts';
import type { LinkId } from '../../../shared/domain/ids.ts';
import { indexLinks } from '../../../shared/domain/link/assign-link.ts';
import { postbackView, type ViewDeps } from '../views/views.ts';
import { postbacksOfLink } from './link-hits.ts';
import type { Links } from './links.ts';

const SHOWN = 50;

/** @throws UserError when there is no such link */
export async function linkPostbacks(
  deps: ViewDeps & { readonly links: Links },
  id: LinkId,
): Promise<{ isTellable: boolean; items: CodedPostback[] }> {
  const link = deps.links.present(id);
  const ofNetwork = deps.links.list().filter((each) => each.draft.networkId === link.draft.networkId);
  const own = ofNetwork.find((each) => each.id === id) ?? link;
  const rows = await postbacksOfLink(deps, own, ofNetwork, SHOWN);
  return {
    isTellable: indexLinks(ofNetwork).isTellable(own),
    items: rows.map((row) => postbackView(deps, row)),
  };
}
