/** The last postbacks of a link, as the contract shows them. */
import type { Postback } from '../../../shared/contract/postbacks.ts';
import type { LinkId } from '../../../shared/domain/ids.ts';
import { isTellable } from '../../../shared/domain/link/assign-link.ts';
import { postbackView, type ViewParts } from '../api/views.ts';
import { postbacksOfLink } from './link-hits.ts';
import type { Links } from './links.ts';

const SHOWN = 50;

/** @throws UserError when there is no such link */
export function postbacksView(
  parts: ViewParts & { readonly links: Links },
  id: LinkId,
): { isTellable: boolean; items: Postback[] } {
  const link = parts.links.present(id);
  const links = parts.links.list();
  const ofNetwork = links.filter((each) => each.draft.networkId === link.draft.networkId);
  return {
    isTellable: isTellable(link, ofNetwork),
    items: postbacksOfLink(parts, link, links, SHOWN).map((row) => postbackView(parts, row)),
  };
}
