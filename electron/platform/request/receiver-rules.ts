/**
 * All that decides whether a request is let in, as one numbered value. It holds neither functions nor Maps and
 * no key, only digests, so that it can go to another process or another computer.
 */
import type { AccessRules } from '../../../shared/contract/access.ts';
import type { ReceiverLimits } from '../../../shared/contract/receiver.ts';
import type { IpRange } from '../../../shared/domain/access/ip.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';

export interface ReceiverRules {
  /** Grows with every change. */
  readonly version: number;
  readonly limits: ReceiverLimits;
  /** Without removed ones, oldest first. */
  readonly networks: readonly NetworkRules[];
}

export interface NetworkRules {
  readonly id: NetworkId;
  /** Of its present key, as `keyDigest` makes it. */
  readonly keyDigest: string;
  /** Those that still work for a while. */
  readonly replacedKeys: readonly ReplacedKey[];
  /** Takes postbacks without a key. */
  readonly acceptsKeyless: boolean;
  /** Its postbacks are marked as tests. */
  readonly test: boolean;
  /** What an admitted request is answered with. */
  readonly responseBody: string;
  /** Empty lets everybody in who has the key. */
  readonly allowList: readonly IpRange[];
  /** Null where requests need none. */
  readonly signature: SignatureRule | null;
}

export interface ReplacedKey {
  readonly digest: string;
  /** UTC milliseconds; at this moment it works no more. */
  readonly validUntilMs: number;
}

/** `secret` is null where these rules went without it. */
export type SignatureRule = Omit<NonNullable<AccessRules['signature']>, 'secret'> & {
  readonly secret: string | null;
};

/** The same rules, made for looking up. */
export interface IndexedRules {
  readonly version: number;
  readonly limits: ReceiverLimits;
  readonly networkOfId: ReadonlyMap<NetworkId, NetworkRules>;
  readonly keyOfDigest: ReadonlyMap<string, KnownKey>;
  /** The network that takes postbacks without a key, or null. */
  readonly keyless: NetworkRules | null;
}

export interface KnownKey {
  readonly network: NetworkRules;
  /** Null for a present key. */
  readonly replaced: ReplacedKey | null;
}

/** To be done once for each version. */
export function indexRules({ version, limits, networks }: ReceiverRules): IndexedRules {
  const replaced = networks.flatMap((network) =>
    network.replacedKeys.map((key): [string, KnownKey] => [key.digest, { network, replaced: key }]),
  );
  const present = networks.map((network): [string, KnownKey] => [
    network.keyDigest,
    { network, replaced: null },
  ]);
  return {
    version,
    limits,
    networkOfId: new Map(networks.map((network) => [network.id, network])),
    // Later entries win: a key that one network has now is no longer the one that another had before.
    keyOfDigest: new Map([...replaced, ...present]),
    keyless: networks.find((network) => network.acceptsKeyless) ?? null,
  };
}

/** In which header a network signs its requests; null where it does not. */
export function signatureHeaderOf(rules: IndexedRules, id: NetworkId | null): string | null {
  return id === null ? null : (rules.networkOfId.get(id)?.signature?.header ?? null);
}
