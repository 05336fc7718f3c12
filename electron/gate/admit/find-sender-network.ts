/** Whose request this is, told by the key in its target. */
import type { UsedKey } from '../../platform/spool/spooled-request.ts';
import { keyDigest } from '../../platform/request/key-digest.ts';
import { keyLikeValues } from '../../platform/request/key-like.ts';
import type { IndexedRules, NetworkRules } from '../../platform/request/receiver-rules.ts';
import type { RequestHead } from '../../platform/request/request-head.ts';
import { isOurForm, type ReceiverRoute, routeOf } from '../../platform/request/route.ts';

export type FoundNetwork =
  /** Null: without a key, and no network takes such. */
  | { readonly kind: 'found'; readonly network: NetworkRules | null; readonly key: UsedKey }
  | { readonly kind: 'wrong_key' }
  | Extract<ReceiverRoute, { kind: 'other' }>;

type Timed = Pick<RequestHead, 'target' | 'atMs'>;

/** Pure; never throws. */
export function findSenderNetwork(rules: IndexedRules, { target, atMs }: Timed): FoundNetwork {
  const route = routeOf(target);
  if (route.kind === 'other') return findMisplaced(rules, target, atMs) ?? route;
  if (route.key === null) {
    const keyless = { kind: 'found', network: rules.keyless, key: { kind: 'none' } } as const;
    return findMisplaced(rules, target, atMs) ?? keyless;
  }
  const placed = { value: route.key, place: route.keyPlace, isMisplaced: !isOurForm(target) };
  return findByKey(rules, placed, atMs) ?? findMisplaced(rules, target, atMs) ?? { kind: 'wrong_key' };
}

/** A key is as secret in a wrong place as in the right one: the postback counts, and says so. */
function findMisplaced(rules: IndexedRules, target: string, atMs: number): FoundNetwork | null {
  for (const { value, place } of keyLikeValues(target)) {
    const found = findByKey(rules, { value, place, isMisplaced: true }, atMs);
    if (found !== null) return found;
  }
  return null;
}

interface PlacedKey {
  readonly value: string;
  readonly place: string;
  readonly isMisplaced: boolean;
}

function findByKey(
  rules: IndexedRules,
  { value, place, isMisplaced }: PlacedKey,
  atMs: number,
): FoundNetwork | null {
  const digest = keyDigest(value);
  const known = rules.keyOfDigest.get(digest);
  if (known === undefined) return null;
  const { network, replaced } = known;
  if (replaced === null) return { kind: 'found', network, key: { kind: 'present', place, isMisplaced } };
  if (replaced.validUntilMs <= atMs) return null;
  return { kind: 'found', network, key: { kind: 'replaced', digest, place, isMisplaced } };
}
