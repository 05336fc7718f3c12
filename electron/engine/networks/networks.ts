/** The networks: kept in memory for the receive path, changed through the store. */
import { randomBytes } from 'node:crypto';
import {
  DEFAULT_ANSWER_BODY,
  DEFAULT_PRESET,
  defaultMapping,
} from '../../../shared/catalog/default-network.ts';
import type { NetworkEdit, NewNetwork } from '../../../shared/contract/networks.ts';
import { type NetworkId, networkIdSchema } from '../../../shared/domain/ids.ts';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import { mappingOf } from '../../../shared/catalog/preset-mapping.ts';
import { normaliseMapping } from '../../../shared/domain/postback/mapping.ts';
import type { IdSource } from '../../platform/ids.ts';
import { keyDigest } from '../../platform/request/key-digest.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import {
  type NetworkChange,
  networkChange,
  type ValueEdit,
  withMeaning,
  withPayoutField,
} from './network-edit.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../../platform/user-error.ts';

/** A network as it is kept in memory. */
export interface LoadedNetwork extends NetworkRow {
  readonly keyDigest: string;
}

export interface NetworksDeps {
  readonly store: Store;
  readonly newId: IdSource;
  readonly now: () => number;
  /** Held postbacks may be parsed differently now. */
  readonly onReopened: () => void;
  /** Those kept without a key become this network's, as far as its rules let them in. Inside a transaction. */
  readonly adoptKeyless: (id: NetworkId) => void;
  /** All postbacks of a network are to be read again. */
  readonly reprocess: (id: NetworkId) => void;
  readonly onChanged: () => void;
}

export class Networks {
  readonly #deps: NetworksDeps;
  readonly #byId = new Map<NetworkId, LoadedNetwork>();
  /** Without removed ones. */
  readonly #idOfDigest = new Map<string, NetworkId>();
  #revision = 0;

  constructor(deps: NetworksDeps) {
    this.#deps = deps;
    this.#load();
  }

  /** Another number after each change of a network; what is only counted changes nothing. */
  get revision(): number {
    return this.#revision;
  }

  /** As loaded last, removed ones too, oldest first. */
  get loaded(): readonly LoadedNetwork[] {
    return [...this.#byId.values()];
  }

  /** Not removed ones, oldest first, with fresh counts. */
  list(): readonly NetworkRow[] {
    this.#load();
    return [...this.#byId.values()].filter((network) => network.removedAtMs === null);
  }

  /** Removed ones too. */
  find(id: NetworkId | null): NetworkRow | null {
    return id === null ? null : (this.#byId.get(id) ?? null);
  }

  /** The one whose present key this is. */
  ofKey(key: string): NetworkRow | null {
    return this.find(this.#idOfDigest.get(keyDigest(key)) ?? null);
  }

  /** The one that takes postbacks without a key, if any does. */
  keyless(): NetworkRow | null {
    for (const network of this.#byId.values()) if (network.acceptsKeyless) return network;
    return null;
  }

  create(input: NewNetwork & { readonly test?: boolean }): NetworkRow {
    const { store, newId, now } = this.#deps;
    const key = input.key ?? newKey();
    if (this.ofKey(key) !== null) throw new UserError('CONFLICT', { code: 'key_taken' });
    const id = networkIdSchema.parse(newId());
    if (input.acceptsKeyless === true) this.#refuseSecondKeyless(id);
    const preset = findPreset(input.preset ?? DEFAULT_PRESET);
    const network: NetworkRow = {
      id,
      name: input.name,
      preset: input.preset ?? DEFAULT_PRESET,
      key,
      acceptsKeyless: input.acceptsKeyless ?? false,
      answerBody: input.answerBody ?? preset?.answerBody ?? DEFAULT_ANSWER_BODY,
      mapping: normaliseMapping(input.mapping ?? (preset === null ? defaultMapping : mappingOf(preset))),
      test: input.test ?? false,
      createdAtMs: now(),
      confirmedAtMs: input.isConfirmed === true ? now() : null,
      removedAtMs: null,
      lastHeardAtMs: null,
      postbackCount: 0,
    };
    store.transaction(() => {
      store.networks.insert(network);
      if (network.acceptsKeyless && input.keptKeyless !== 'leave') this.#deps.adoptKeyless(id);
    });
    this.#changed(id);
    return network;
  }

  /** What an edit would make of a network. @throws UserError as `update` does */
  change(id: NetworkId, edit: NetworkEdit): NetworkChange {
    const before = this.present(id);
    if (edit.acceptsKeyless === true) this.#refuseSecondKeyless(id);
    return networkChange(before, edit, this.#deps.now());
  }

  /** After a change of the mapping or of keyless access, and once the reading is confirmed, held postbacks are parsed again. */
  update(id: NetworkId, edit: NetworkEdit & { readonly appliesToHistory?: boolean | undefined }): NetworkRow {
    const { store, reprocess, adoptKeyless } = this.#deps;
    const { after, rereadsHeld, adoptsKeyless } = this.change(id, edit);
    store.transaction(() => {
      store.networks.update(after);
      if (adoptsKeyless) adoptKeyless(id);
      if (rereadsHeld) store.postbacks.reopenHeld(id);
    });
    this.#changed(id);
    if (edit.appliesToHistory === true) reprocess(id);
    return after;
  }

  /** Says what one word means, over the mapping as it is now: nobody's other change is lost. */
  mapWord(id: NetworkId, edit: ValueEdit): NetworkRow {
    return this.update(id, { mapping: withMeaning(this.present(id).mapping, edit) });
  }

  /** Says whether a field is the payout, over the mapping as it is now; all that it has sent is read again. */
  mapPayout(id: NetworkId, field: string, isPayout: boolean): NetworkRow {
    const mapping = withPayoutField(this.present(id).mapping, field, isPayout);
    return this.update(id, { mapping, appliesToHistory: true });
  }

  remove(id: NetworkId): void {
    this.present(id);
    this.#deps.store.networks.remove(id, this.#deps.now());
    this.#changed(id);
  }

  /** Its key was changed in the store. */
  reload(id: NetworkId): void {
    this.#put(this.#deps.store.networks.get(id));
    this.#revision += 1;
  }

  /** @throws UserError when there is none, or it was removed */
  present(id: NetworkId): NetworkRow {
    const network = this.#byId.get(id);
    if (network === undefined || network.removedAtMs !== null) {
      throw new UserError('NOT_FOUND', { code: 'network_not_found', id });
    }
    return network;
  }

  #refuseSecondKeyless(id: NetworkId): void {
    const taken = this.keyless();
    if (taken !== null && taken.id !== id)
      throw new UserError('CONFLICT', { code: 'keyless_taken', name: taken.name });
  }

  #changed(id: NetworkId): void {
    this.reload(id);
    this.#deps.onReopened();
    this.#deps.onChanged();
  }

  #load(): void {
    for (const row of this.#deps.store.networks.all()) this.#put(row);
  }

  /** One row alone: with thousands of networks each change would read them all. */
  #put(row: NetworkRow | null): void {
    if (row === null) return;
    const before = this.#byId.get(row.id);
    const digest = before?.key === row.key ? before.keyDigest : keyDigest(row.key);
    this.#byId.set(row.id, { ...row, keyDigest: digest });
    if (before !== undefined && this.#idOfDigest.get(before.keyDigest) === row.id)
      this.#idOfDigest.delete(before.keyDigest);
    if (row.removedAtMs === null) this.#idOfDigest.set(digest, row.id);
  }
}

/** 144 bits, 24 characters. */
export function newKey(): string {
  return randomBytes(18).toString('base64url');
}
