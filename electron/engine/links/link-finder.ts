/** The saved link that a postback came through, as far as its fixed words tell. */
import type { Link } from '../../../shared/contract/links.ts';
import type { LinkId, NetworkId } from '../../../shared/domain/ids.ts';
import { indexLinks, type LinkIndex } from '../../../shared/domain/link/assign-link.ts';
import type { Networks } from '../networks/networks.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import { fieldsOf } from '../postback/read-postback.ts';

export interface LinkFinderDeps {
  readonly networks: Networks;
  readonly links: () => readonly Link[];
}

export class LinkFinder {
  readonly #deps: LinkFinderDeps;
  /** Made at the first question, for all that follow until a link or network changes. */
  #indexes: ReadonlyMap<NetworkId | null, LinkIndex<Link>> | null = null;

  constructor(deps: LinkFinderDeps) {
    this.#deps = deps;
  }

  forget(): void {
    this.#indexes = null;
  }

  /** Null when it came through none, or through one of several that cannot be told apart. */
  linkOf(postback: PostbackRow): LinkId | null {
    this.#indexes ??= new Map(
      [...Map.groupBy(this.#deps.links(), (link) => link.draft.networkId)].map(([id, links]) => [
        id,
        indexLinks(links),
      ]),
    );
    const index = this.#indexes.get(postback.networkId);
    if (index === undefined) return null;
    const { fields } = fieldsOf(postback, this.#deps.networks.find(postback.networkId));
    return index.assign(fields)?.id ?? null;
  }
}
