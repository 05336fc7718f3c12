/** From what is stored of networks to the rules that the receiver admits by. Pure. */
import type { AccessRules } from '../../../shared/contract/access.ts';
import type { ReceiverLimits } from '../../../shared/contract/receiver.ts';
import { parseIpRange } from '../../../shared/domain/access/ip.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import type { NetworkRules, ReceiverRules } from '../../platform/request/receiver-rules.ts';
import type { LoadedNetwork } from './networks.ts';
import type { OldKeyRow } from '../store/access-table.ts';

export interface RuleSources {
  /** Oldest first; removed ones are left out. */
  readonly networks: readonly LoadedNetwork[];
  readonly access: ReadonlyMap<NetworkId, AccessRules>;
  readonly oldKeys: readonly OldKeyRow[];
  readonly limits: ReceiverLimits;
}

export function buildRules(version: number, sources: RuleSources): ReceiverRules {
  const { networks, access, oldKeys, limits } = sources;
  const present = networks.filter((network) => network.removedAtMs === null);
  const oldKeysOf = Map.groupBy(oldKeys, (key) => key.networkId);
  return {
    version,
    limits,
    networks: present.map((network) =>
      rulesOf(network, access.get(network.id) ?? null, oldKeysOf.get(network.id) ?? []),
    ),
  };
}

function rulesOf(
  network: LoadedNetwork,
  access: AccessRules | null,
  oldKeys: readonly OldKeyRow[],
): NetworkRules {
  return {
    id: network.id,
    keyDigest: network.keyDigest,
    replacedKeys: oldKeys.map(({ digest, validUntilMs }) => ({ digest, validUntilMs })),
    acceptsKeyless: network.acceptsKeyless,
    test: network.test,
    responseBody: network.answerBody,
    ...senderRules(access),
  };
}

/** @param access null for a network that has none: everybody may send then */
export function senderRules(access: AccessRules | null): Pick<NetworkRules, 'allowList' | 'signature'> {
  return {
    allowList: (access?.allowList ?? []).map(parseIpRange).filter((range) => range !== null),
    signature: access?.signature ?? null,
  };
}
