/** Who may send in a network's name, as the person sets it: replaced keys, addresses, signatures. Kept in memory. */
import { toIso, toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';
import type { Access, AccessEdit, AccessRules, StoredAccessRules } from '../../../shared/contract/access.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { readAccessRules, signatureSecretName } from './access-rules.ts';
import { keyDigest } from '../../platform/request/key-digest.ts';
import { type Networks, newKey } from './networks.ts';
import type { OldKeyRow } from '../store/access-table.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../../platform/user-error.ts';
import type { SecretBook } from '../secrets/secret-book.ts';
import { OldKeyUse } from './old-key-use.ts';

const HOUR_MS = 3_600_000;
const SHOWN_OF_OLD_KEY = 4;

type SignatureEdit = NonNullable<AccessEdit['signature']>;

export interface NetworkAccessDeps {
  readonly store: Store;
  readonly networks: Networks;
  /** Keeps the secrets of signatures. */
  readonly secrets: SecretBook;
  readonly now: () => number;
  /** See `SteadyClock`: a replaced key works for as long as was said, whatever somebody does to the clock. */
  readonly steadyMs: () => number;
  readonly onChanged: () => void;
}

export class NetworkAccess {
  readonly #deps: NetworkAccessDeps;
  readonly #table: Store['access'];
  readonly #uses: OldKeyUse;
  #rules: ReadonlyMap<NetworkId, AccessRules> = new Map();
  #oldKeys: readonly OldKeyRow[] = [];
  #revision = 0;

  constructor(deps: NetworkAccessDeps) {
    this.#deps = deps;
    this.#table = deps.store.access;
    this.#uses = new OldKeyUse({
      save: (uses) => {
        deps.store.transaction(() => {
          for (const [digest, use] of uses) this.#table.noteOldKeyUse(digest, use.count, use.lastAtMs);
        });
        this.#oldKeys = this.#table.oldKeys();
        deps.onChanged();
      },
    });
    this.#sealPlainSecrets();
    this.#load();
  }

  /** Another number after each change; uses of old keys change nothing. */
  get revision(): number {
    return this.#revision;
  }

  /** Of networks that have any, removed ones too. */
  get rules(): ReadonlyMap<NetworkId, AccessRules> {
    return this.#rules;
  }

  /** Ended ones too, as long as nobody cleared them away. */
  get oldKeys(): readonly OldKeyRow[] {
    return this.#oldKeys;
  }

  /** Counts a postback that came under a replaced key. */
  noteOldKeyUse(digest: string, atMs: number): void {
    this.#uses.note(digest, atMs);
  }

  view(id: NetworkId): Access {
    this.#deps.networks.present(id);
    const rules = this.#rules.get(id);
    const { now, steadyMs } = this.#deps;
    const atMs = steadyMs();
    return {
      allowList: [...(rules?.allowList ?? [])],
      signature: withoutSecret(rules?.signature ?? null),
      oldKeys: this.#oldKeys
        .filter((key) => key.networkId === id && key.validUntilMs > atMs)
        .map((key) => ({
          beginning: key.beginning,
          validUntil: toIso(now() + key.validUntilMs - atMs),
          lastUsedAt: toIsoOrNull(key.lastUsedAtMs),
          useCount: key.useCount,
        })),
    };
  }

  update(id: NetworkId, edit: AccessEdit): Access {
    this.#deps.networks.present(id);
    const before = this.#rules.get(id);
    const kept = before?.signature ?? null;
    this.#deps.store.transaction(() => {
      if (edit.signature !== undefined) this.#setSecret(id, edit.signature);
      this.#table.saveRules(id, {
        allowList: [...(edit.allowList ?? before?.allowList ?? [])],
        signature: withoutSecret(edit.signature === undefined ? kept : edit.signature),
      });
    });
    this.#changed();
    return this.view(id);
  }

  /** @param graceHours how long the present key goes on working */
  rotateKey(id: NetworkId, graceHours: number): Access {
    const { store, networks, steadyMs } = this.#deps;
    const { key } = networks.present(id);
    store.transaction(() => {
      this.#table.removeExpired(steadyMs());
      this.#table.setKey(id, newKey());
      if (graceHours === 0) return;
      this.#table.addOldKey({
        digest: keyDigest(key),
        networkId: id,
        beginning: key.slice(0, SHOWN_OF_OLD_KEY),
        validUntilMs: steadyMs() + graceHours * HOUR_MS,
      });
    });
    networks.reload(id);
    this.#changed();
    return this.view(id);
  }

  endOldKeys(id: NetworkId): void {
    this.#deps.networks.present(id);
    this.#table.removeOldKeysOf(id);
    this.#changed();
  }

  /** Writes down what is only noted. */
  flush(): void {
    this.#uses.flush();
  }

  #changed(): void {
    this.#load();
    this.#revision += 1;
    this.#deps.onChanged();
  }

  /** Without a secret the present one stays. */
  #setSecret(id: NetworkId, edit: SignatureEdit | null): void {
    const { secrets } = this.#deps;
    const name = signatureSecretName(id);
    if (edit === null) secrets.set(name, '');
    else if (edit.secret !== undefined) secrets.set(name, edit.secret);
    else if (secrets.stateOf(name) !== 'set') {
      throw new UserError('BAD_REQUEST', { code: 'signature_secret_missing' });
    }
  }

  /** Older versions kept them beside the rules: afterwards the file holds no trace of them. */
  #sealPlainSecrets(): void {
    const plain = [...this.#table.rules()].flatMap(([id, rules]) => {
      const secret = rules.signature?.secret;
      return secret === undefined ? [] : [{ id, rules, secret }];
    });
    if (plain.length === 0) return;
    this.#deps.store.erasing(() => {
      for (const { id, rules, secret } of plain) {
        this.#deps.secrets.set(signatureSecretName(id), secret);
        this.#table.saveRules(id, { ...rules, signature: withoutSecret(rules.signature) });
      }
    });
  }

  #load(): void {
    this.#rules = readAccessRules(this.#table, this.#deps.secrets);
    this.#oldKeys = this.#table.oldKeys();
  }
}

function withoutSecret(signature: SignatureEdit | null): StoredAccessRules['signature'] {
  if (signature === null) return null;
  const { secret: _, ...shown } = signature;
  return shown;
}
