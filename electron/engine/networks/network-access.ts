/** Who may send in a network's name: present and replaced keys, addresses, signatures. Kept in memory for the receiver. */
import { createHash, randomBytes } from 'node:crypto';
import type { Access, AccessRules } from '../../../shared/contract/access.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { type IpRange, isInRange, parseIp, parseIpRange } from '../../../shared/domain/access/ip.ts';
import { en } from '../../../shared/text/en.ts';
import type { Networks } from './networks.ts';
import type { OldKeyRow } from '../store/access-table.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../../platform/user-error.ts';
import { OldKeyUse } from './old-key-use.ts';
import { isSignedRight, type SignedRequest } from './signature.ts';

const HOUR_MS = 3_600_000;
const SHOWN_OF_OLD_KEY = 4;

export interface AccessEdit {
  readonly allowList?: readonly string[] | undefined;
  readonly signature?: SignatureEdit | null | undefined;
}

type SignatureEdit = Omit<NonNullable<AccessRules['signature']>, 'secret'> & {
  readonly secret?: string | undefined;
};

export interface NetworkAccessDeps {
  readonly store: Store;
  readonly networks: Networks;
  readonly now: () => number;
  readonly onChanged: () => void;
}

interface LoadedRules extends AccessRules {
  readonly ranges: readonly IpRange[];
}

export class NetworkAccess {
  readonly #deps: NetworkAccessDeps;
  readonly #table: Store['access'];
  readonly #uses: OldKeyUse;
  #rules = new Map<NetworkId, LoadedRules>();
  #oldKeys = new Map<string, OldKeyRow>();

  constructor(deps: NetworkAccessDeps) {
    this.#deps = deps;
    this.#table = deps.store.access;
    this.#uses = new OldKeyUse({
      save: (uses) => {
        deps.store.transaction(() => {
          for (const [digest, use] of uses) this.#table.noteOldKeyUse(digest, use.count, use.lastAtMs);
        });
        this.#load();
        deps.onChanged();
      },
    });
    this.#load();
  }

  /** The network of a key, or of a replaced one within its time of grace, which is noted. */
  ofKey(key: string): NetworkRow | null {
    const network = this.#deps.networks.ofKey(key);
    if (network !== null || this.#oldKeys.size === 0) return network;
    const old = this.#oldKeys.get(digestOf(key));
    if (old === undefined || old.validUntilMs <= this.#deps.now()) return null;
    const owner = this.#deps.networks.find(old.networkId);
    if (owner === null || owner.removedAtMs !== null) return null;
    this.#uses.note(old.digest, this.#deps.now());
    return owner;
  }

  /** @param sender address, or null when it is not known: then only an empty list lets it in */
  isAllowed(id: NetworkId, sender: string | null): boolean {
    const ranges = this.#rules.get(id)?.ranges ?? [];
    if (ranges.length === 0) return true;
    const ip = sender === null ? null : parseIp(sender);
    return ip !== null && ranges.some((range) => isInRange(ip, range));
  }

  /** Whether a network's requests must be signed and this one is not, or wrongly. */
  isForged(id: NetworkId, request: SignedRequest): boolean {
    const signature = this.#rules.get(id)?.signature ?? null;
    return signature !== null && !isSignedRight(signature, request);
  }

  view(id: NetworkId): Access {
    this.#present(id);
    const rules = this.#rules.get(id);
    const nowMs = this.#deps.now();
    const { secret: _, ...shown } = rules?.signature ?? { secret: '' };
    return {
      allowList: [...(rules?.allowList ?? [])],
      signature: 'header' in shown ? shown : null,
      oldKeys: [...this.#oldKeys.values()]
        .filter((key) => key.networkId === id && key.validUntilMs > nowMs)
        .map((key) => ({
          beginning: key.beginning,
          validUntil: new Date(key.validUntilMs).toISOString(),
          lastUsedAt: key.lastUsedAtMs === null ? null : new Date(key.lastUsedAtMs).toISOString(),
          useCount: key.useCount,
        })),
    };
  }

  update(id: NetworkId, edit: AccessEdit): Access {
    this.#present(id);
    const before = this.#rules.get(id);
    this.#table.saveRules(id, {
      allowList: [...(edit.allowList ?? before?.allowList ?? [])],
      signature:
        edit.signature === undefined
          ? (before?.signature ?? null)
          : withSecret(edit.signature, before?.signature?.secret),
    });
    this.#changed();
    return this.view(id);
  }

  /** @param graceHours how long the present key goes on working */
  rotateKey(id: NetworkId, graceHours: number): Access {
    const { store, networks, now } = this.#deps;
    const { key } = this.#present(id);
    store.transaction(() => {
      this.#table.removeExpired(now());
      this.#table.setKey(id, randomBytes(18).toString('base64url'));
      if (graceHours === 0) return;
      this.#table.addOldKey({
        digest: digestOf(key),
        networkId: id,
        beginning: key.slice(0, SHOWN_OF_OLD_KEY),
        validUntilMs: now() + graceHours * HOUR_MS,
      });
    });
    // Reading the list loads the keys anew.
    networks.list();
    this.#changed();
    return this.view(id);
  }

  endOldKeys(id: NetworkId): void {
    this.#present(id);
    this.#table.removeOldKeysOf(id);
    this.#changed();
  }

  /** Writes down what is only noted. */
  flush(): void {
    this.#uses.flush();
  }

  #present(id: NetworkId): NetworkRow {
    const network = this.#deps.networks.find(id);
    if (network === null || network.removedAtMs !== null) {
      throw new UserError('NOT_FOUND', en.errors.networkNotFound(id));
    }
    return network;
  }

  #changed(): void {
    this.#load();
    this.#deps.onChanged();
  }

  #load(): void {
    const entries = [...this.#table.rules()].map(([id, rules]): [NetworkId, LoadedRules] => [
      id,
      { ...rules, ranges: rules.allowList.map(parseIpRange).filter((range) => range !== null) },
    ]);
    this.#rules = new Map(entries);
    this.#oldKeys = new Map(this.#table.oldKeys().map((row) => [row.digest, row]));
  }
}

function withSecret(edit: SignatureEdit | null, before: string | undefined): AccessRules['signature'] {
  if (edit === null) return null;
  const secret = edit.secret ?? before;
  if (secret === undefined) throw new UserError('BAD_REQUEST', en.errors.signatureSecretMissing);
  return { ...edit, secret };
}

/** Looked up by digest, so that the time it takes says nothing about how much of a key was right. */
function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('base64');
}
