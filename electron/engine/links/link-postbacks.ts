/** The last postbacks of a link, as the contract shows them. */
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { LinkId } from '../../../shared/domain/ids.ts';
import { indexLinks } from '../../../shared/domain/link/assign-link.ts';
import { postbackView, type ViewParts } from '../views/views.ts';
import { postbacksOfLink } from './link-hits.ts';
import type { Links } from './links.ts';

const SHOWN = 50;

/** @throws UserError when there is no such link */
export async function postbacksView(
  parts: ViewParts & { readonly links: Links },
  id: LinkId,
): Promise<{ isTellable: boolean; items: Postback[] }> {
  const link = parts.links.present(id);
  const ofNetwork = parts.links.list().filter((each) => each.draft.networkId === link.draft.networkId);
  const own = ofNetwork.find((each) => each.id === id) ?? link;
  const rows = await postbacksOfLink(parts, own, ofNetwork, SHOWN);
  return {
    isTellable: indexLinks(ofNetwork).isTellable(own),
    items: rows.map((row) => postbackView(parts, row)),
  };
}
