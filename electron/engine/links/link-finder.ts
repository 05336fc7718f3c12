/** The saved link that a postback came through, as far as its fixed words tell. */
import type { Link } from '../../../shared/contract/links.ts';
import type { LinkId, NetworkId } from '../../../shared/domain/ids.ts';
import { indexLinks, type LinkIndex } from '../../../shared/domain/link/assign-link.ts';
import type { Field } from '../../../shared/domain/postback/field.ts';

const NONE: ReadonlySet<string> = new Set();

export interface LinkFinderDeps {
  readonly links: () => readonly Link[];
}

export class LinkFinder {
  readonly #deps: LinkFinderDeps;
  /** Made at the first question, for all that follow until a link or network changes. */
  #indexes: ReadonlyMap<NetworkId | null, LinkIndex<Link>> | null = null;
  #idParameters: ReadonlyMap<NetworkId | null, ReadonlySet<string>> | null = null;

  constructor(deps: LinkFinderDeps) {
    this.#deps = deps;
  }

  forget(): void {
    this.#indexes = null;
    this.#idParameters = null;
  }

  /**
   * Null when it came through none, or through one of several that cannot be told apart.
   * @param fields of a postback of this network
   */
  linkOf(networkId: NetworkId | null, fields: readonly Field[]): LinkId | null {
    this.#indexes ??= new Map(
      [...Map.groupBy(this.#deps.links(), (link) => link.draft.networkId)].map(([id, links]) => [
        id,
        indexLinks(links),
      ]),
    );
    return this.#indexes.get(networkId)?.assign(fields)?.id ?? null;
  }

  /** The parameters that carry the click id in the links of a network, in lower case. */
  idParametersOf(networkId: NetworkId): ReadonlySet<string> {
    this.#idParameters ??= new Map(
      [...Map.groupBy(this.#deps.links(), (link) => link.draft.networkId)].map(([id, links]) => [
        id,
        new Set(
          links.flatMap(({ idParameter }) => (idParameter === null ? [] : [idParameter.toLowerCase()])),
        ),
      ]),
    );
    return this.#idParameters.get(networkId) ?? NONE;
  }
}
