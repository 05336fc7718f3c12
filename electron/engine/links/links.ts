/** Saved links: made, changed, removed; what each looks like with the networks and the address of today. */
import { type Link, LINK_FIELDS, type LinkEdit, type LinkFields } from '../../../shared/contract/links.ts';
import type { Network } from '../../../shared/contract/networks.ts';
import { linkPartsOf } from '../../../shared/catalog/link-parts.ts';
import { buildPair } from '../../../shared/domain/link/build-pair.ts';
import type { CabinetUrl } from '../../../shared/domain/link/network-urls.ts';
import { idParameter } from '../../../shared/domain/link/check-pair.ts';
import type { LinkDraft } from '../../../shared/domain/link/draft.ts';
import { marksOf } from '../../../shared/domain/link/marks.ts';
import { parseLink } from '../../../shared/domain/link/link-text.ts';
import { type LinkId, linkIdSchema, type NetworkId } from '../../../shared/domain/ids.ts';
import { pasteState } from '../../../shared/domain/public-url/paste-state.ts';
import type { PublicUrlBook } from '../reach/public-url-book.ts';
import { networkView } from '../views/network-view.ts';
import type { ViewDeps } from '../views/views.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { LinkRow } from '../store/links-table.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../../platform/user-error.ts';
import { givenOf } from '../../../shared/domain/given-of.ts';
import { pick } from '../../../shared/domain/pick.ts';
import { toIso, toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';

export interface LinksDeps extends ViewDeps {
  readonly store: Store;
  readonly newId: IdSource;
  readonly now: () => number;
  readonly addresses: Pick<PublicUrlBook, 'usesOf' | 'paste' | 'current'>;
  readonly onChanged: () => void;
}

export class Links {
  readonly #deps: LinksDeps;

  constructor(deps: LinksDeps) {
    this.#deps = deps;
  }

  /** Newest first, archived ones too. */
  list(): Link[] {
    // Hundreds of links share a few networks.
    const networks = new Map<NetworkId | null, Network | null>();
    return this.#deps.store.links.all().map((row) => {
      const { networkId } = row.draft;
      const network = networks.get(networkId) ?? this.#network(networkId);
      networks.set(networkId, network);
      return this.#view(row, network);
    });
  }

  /** @throws UserError when there is none */
  present(id: LinkId): Link {
    return this.#view(this.#row(id));
  }

  /** All or none. */
  create(inputs: readonly LinkFields[]): Link[] {
    const { store, newId, now } = this.#deps;
    const rows = inputs.map((input): LinkRow => ({
      ...input,
      id: linkIdSchema.parse(newId()),
      pastedBase: null,
      pastedAtMs: null,
      archivedAtMs: null,
      createdAtMs: now(),
    }));
    store.transaction(() => {
      for (const row of rows) store.links.insert(row);
    });
    this.#deps.onChanged();
    return rows.map((row) => this.#view(row));
  }

  update(id: LinkId, edit: LinkEdit): Link {
    const before = this.#row(id);
    const fields = { ...before, ...givenOf(pick(edit, LINK_FIELDS)) };
    const { draft } = fields;
    const pasted = this.#pasted(before, draft.networkId, edit.isPasted);
    const after: LinkRow = {
      ...fields,
      ...pasted,
      archivedAtMs: this.#archivedAt(before, edit.isArchived),
    };
    this.#deps.store.transaction(() => {
      this.#deps.store.links.update(after);
    });
    if (edit.isPasted === true && draft.networkId !== null)
      this.#deps.addresses.paste(draft.networkId, this.#address, this.#postbacksOf(after));
    this.#deps.onChanged();
    return this.#view(after);
  }

  /** The person pasted the URLs of today over all that were pasted into the network's cabinet before. */
  pastedAgain(networkId: NetworkId): void {
    const { store, now } = this.#deps;
    const pastedBase = this.#baseOf(networkId);
    const rows = store.links
      .all()
      .filter((row) => row.draft.networkId === networkId && row.pastedBase !== null);
    store.transaction(() => {
      for (const row of rows) store.links.update({ ...row, pastedBase, pastedAtMs: now() });
    });
    if (rows.length > 0) this.#deps.onChanged();
  }

  /** Those of a network that are in use: its postback URL must serve all of them. */
  inUse(networkId: NetworkId): Link[] {
    return this.list().filter((link) => link.archivedAt === null && link.draft.networkId === networkId);
  }

  remove(id: LinkId): void {
    if (!this.#deps.store.links.remove(id)) throw new UserError('NOT_FOUND', { code: 'link_not_found', id });
    this.#deps.onChanged();
  }

  /** The URLs as the window shows them beside the link. */
  #postbacksOf({ id, draft }: { readonly id: LinkId; readonly draft: LinkDraft }): readonly CabinetUrl[] {
    const { networkId } = draft;
    if (networkId === null) return [];
    const siblings = this.inUse(networkId).filter((link) => link.id !== id);
    const { postbacks } = buildPair(draft, linkPartsOf(draft, this.#network(networkId), siblings));
    return postbacks.map(({ label, url }) => ({ label: label === '' ? null : label, url }));
  }

  #row(id: LinkId): LinkRow {
    const row = this.#deps.store.links.get(id);
    if (row === null) throw new UserError('NOT_FOUND', { code: 'link_not_found', id });
    return row;
  }

  #archivedAt(before: LinkRow, isArchived: boolean | undefined): number | null {
    if (isArchived === undefined) return before.archivedAtMs;
    return isArchived ? (before.archivedAtMs ?? this.#deps.now()) : null;
  }

  #pasted(
    before: LinkRow,
    networkId: NetworkId | null,
    isPasted: boolean | undefined,
  ): Pick<LinkRow, 'pastedBase' | 'pastedAtMs'> {
    // Of another network's address nothing is known.
    const isSameNetwork = networkId === before.draft.networkId;
    if (isPasted === false || (isPasted === undefined && !isSameNetwork))
      return { pastedBase: null, pastedAtMs: null };
    if (isPasted === undefined) return { pastedBase: before.pastedBase, pastedAtMs: before.pastedAtMs };
    const base = this.#baseOf(networkId);
    if (base === null) throw new UserError('BAD_REQUEST', { code: 'link_without_network' });
    return { pastedBase: base, pastedAtMs: this.#deps.now() };
  }

  /** Where the network's postbacks arrive today; null without a network. */
  #baseOf(networkId: NetworkId | null): string | null {
    const network = this.#deps.networks.find(networkId);
    return network === null || network.removedAtMs !== null
      ? null
      : `${this.#address}/postback/${network.key}`;
  }

  /** What was pasted is right or wrong also while the address is down or off. */
  get #address(): string {
    return this.#deps.addresses.current ?? this.#deps.baseUrl().url;
  }

  #network(id: NetworkId | null): Network | null {
    const row = this.#deps.networks.find(id);
    return row === null ? null : networkView(this.#deps, row);
  }

  #view(row: LinkRow, network = this.#network(row.draft.networkId)): Link {
    const parts = linkPartsOf(row.draft, network);
    const { offerLink, idMacro } = buildPair(row.draft, parts);
    return {
      id: row.id,
      name: row.name,
      tags: [...row.tags],
      notes: row.notes,
      draft: row.draft,
      networkName: network?.name ?? null,
      offerLink,
      marks: { ...marksOf(offerLink, parts.facts) },
      idParameter: idParameter(parseLink(offerLink), idMacro),
      archivedAt: toIsoOrNull(row.archivedAtMs),
      createdAt: toIso(row.createdAtMs),
      address: {
        state: this.#publicUrlState(row),
        host: row.pastedBase === null ? null : parseLink(row.pastedBase).host,
        pastedAt: toIsoOrNull(row.pastedAtMs),
      },
    };
  }

  #publicUrlState(row: LinkRow): Link['address']['state'] {
    const { networkId } = row.draft;
    if (row.pastedBase === null || networkId === null) return 'not_pasted';
    if (row.pastedBase !== this.#baseOf(networkId)) return 'outdated';
    const { state, confirmedAtMs } = pasteState(this.#deps.addresses.usesOf(networkId), this.#address);
    // Only what came after it was pasted shows that it was.
    const isHitSince = (confirmedAtMs ?? -1) >= (row.pastedAtMs ?? 0);
    return state === 'confirmed' && isHitSince ? 'confirmed' : 'pasted';
  }
}
