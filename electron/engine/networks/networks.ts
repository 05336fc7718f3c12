/** The networks: kept in memory for the receive path, changed through the store. */
import { randomBytes } from 'node:crypto';
import {
  DEFAULT_ANSWER_BODY,
  DEFAULT_PRESET,
  defaultMapping,
} from '../../../shared/catalog/default-network.ts';
import { type NetworkId, networkIdSchema } from '../../../shared/domain/ids.ts';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import { mappingOf } from '../../../shared/catalog/preset-mapping.ts';
import { type Mapping, normaliseMapping, valueKey } from '../../../shared/domain/postback/mapping.ts';
import type { ConversionStatus, PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import type { IdSource } from '../../platform/ids.ts';
import { keyDigest } from '../postback/key-digest.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../../platform/user-error.ts';

type KeptEdit = 'adopt' | 'leave';

export interface NetworkEdit {
  readonly name?: string | undefined;
  readonly acceptsKeyless?: boolean | undefined;
  /** What becomes of those that came without a key before, when it begins to take such. */
  readonly keptKeyless?: KeptEdit | undefined;
  readonly answerBody?: string | undefined;
  readonly mapping?: Mapping | undefined;
  readonly preset?: string | undefined;
  /** The person has seen how its postbacks are read, and agrees. */
  readonly isConfirmed?: true | undefined;
  /** Everything that it has sent is read again, not only what is held. */
  readonly appliesToHistory?: boolean | undefined;
}

/** What a word means; null takes a meaning back, undefined leaves it. */
export interface ValueEdit {
  readonly word: string;
  readonly event?: PostbackEvent | null | undefined;
  readonly status?: ConversionStatus | null | undefined;
}

export interface NewNetwork extends NetworkEdit {
  readonly name: string;
  readonly key?: string | undefined;
  readonly test?: boolean;
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
  #byId = new Map<NetworkId, NetworkRow>();
  #byKeyDigest = new Map<string, NetworkRow>();
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
  get loaded(): readonly NetworkRow[] {
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
    return this.#byKeyDigest.get(keyDigest(key)) ?? null;
  }

  /** The one that takes postbacks without a key, if any does. */
  keyless(): NetworkRow | null {
    for (const network of this.#byId.values()) if (network.acceptsKeyless) return network;
    return null;
  }

  create(input: NewNetwork): NetworkRow {
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
      this.#reopen(null, network, input.keptKeyless ?? 'adopt');
    });
    this.#changed();
    return network;
  }

  /** After a change of the mapping or of keyless access, held postbacks are parsed again. */
  update(id: NetworkId, edit: NetworkEdit): NetworkRow {
    const { store, now, reprocess } = this.#deps;
    const before = this.present(id);
    if (edit.acceptsKeyless === true) this.#refuseSecondKeyless(id);
    const after: NetworkRow = {
      ...before,
      name: edit.name ?? before.name,
      acceptsKeyless: edit.acceptsKeyless ?? before.acceptsKeyless,
      answerBody: edit.answerBody ?? before.answerBody,
      mapping: editedMapping(before, edit),
      preset: edit.preset ?? before.preset,
      confirmedAtMs: edit.isConfirmed === true ? now() : before.confirmedAtMs,
    };
    store.transaction(() => {
      store.networks.update(after);
      this.#reopen(before, after, edit.keptKeyless ?? 'adopt');
    });
    this.#changed();
    if (edit.appliesToHistory === true) reprocess(id);
    return after;
  }

  /** Says what one word means, over the mapping as it is now: nobody's other change is lost. */
  mapWord(id: NetworkId, edit: ValueEdit): NetworkRow {
    const { mapping } = this.present(id);
    return this.update(id, {
      mapping: {
        ...mapping,
        events: withValue(mapping.events, edit.word, edit.event),
        statuses: withValue(mapping.statuses, edit.word, edit.status),
      },
    });
  }

  remove(id: NetworkId): void {
    this.present(id);
    this.#deps.store.networks.remove(id, this.#deps.now());
    this.#changed();
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

  #reopen(before: NetworkRow | null, after: NetworkRow, kept: KeptEdit): void {
    const { postbacks } = this.#deps.store;
    const begins = after.acceptsKeyless && before?.acceptsKeyless !== true;
    if (begins && kept === 'adopt') this.#deps.adoptKeyless(after.id);
    const isMappingNew = before !== null && JSON.stringify(before.mapping) !== JSON.stringify(after.mapping);
    if (isMappingNew) postbacks.reopenHeld(after.id);
  }

  #changed(): void {
    this.#load();
    this.#revision += 1;
    this.#deps.onReopened();
    this.#deps.onChanged();
  }

  #load(): void {
    const rows = this.#deps.store.networks.all();
    this.#byId = new Map(rows.map((row) => [row.id, row]));
    const present = rows.filter((row) => row.removedAtMs === null);
    this.#byKeyDigest = new Map(present.map((row) => [keyDigest(row.key), row]));
  }
}

/** Another preset brings its own mapping, unless one is given with it. */
function editedMapping(before: NetworkRow, edit: NetworkEdit): Mapping {
  if (edit.mapping !== undefined) return normaliseMapping(edit.mapping);
  if (edit.preset === undefined || edit.preset === before.preset) return before.mapping;
  const preset = findPreset(edit.preset);
  return preset === null ? defaultMapping : mappingOf(preset);
}

function withValue<T>(
  words: Readonly<Record<string, T>>,
  value: string,
  meaning: T | null | undefined,
): Record<string, T> {
  if (meaning === undefined) return { ...words };
  const others = Object.entries(words).filter(([each]) => each !== valueKey(value));
  return Object.fromEntries(meaning === null ? others : [...others, [valueKey(value), meaning]]);
}

/** 144 bits, 24 characters. */
export function newKey(): string {
  return randomBytes(18).toString('base64url');
}
