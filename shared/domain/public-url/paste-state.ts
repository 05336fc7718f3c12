/** Which public URL stands in a network's cabinet: by what the person said, and by what really came. Pure. */

export const PASTE_STATES = ['not_pasted', 'pasted', 'confirmed', 'outdated'] as const;
/**
 * `not_pasted` nothing is known · `pasted` the person says that today's address stands there, and nothing came
 * over it yet · `confirmed` a postback came over it · `outdated` an old one stands there.
 */
export type PasteState = (typeof PASTE_STATES)[number];

/** What is known of one address in one network's cabinet. */
export interface UrlUse {
  /** `https://host`, without a path. */
  readonly address: string;
  readonly pastedAtMs: number | null;
  readonly lastHitAtMs: number | null;
}

export interface Pasted {
  readonly state: PasteState;
  /** The old address that stands there, or that was still called last; null where there is none. */
  readonly oldAddress: string | null;
  /** The last postback over an old address, where that can still be told. */
  readonly oldHitAtMs: number | null;
  readonly pastedAtMs: number | null;
  readonly confirmedAtMs: number | null;
}

const NEVER = -Infinity;

/** @param current the public URL of today; null where there is none, so that every one is old */
export function pasteState(uses: readonly UrlUse[], current: string | null): Pasted {
  const own = uses.find((use) => use.address === current);
  const old = uses
    .filter((use) => use.address !== current && lastSign(use) > NEVER)
    .toSorted((a, b) => lastSign(b) - lastSign(a))[0];
  const pastedAtMs = own?.pastedAtMs ?? null;
  const confirmedAtMs = own?.lastHitAtMs ?? null;
  const oldHitAtMs = lastHitOf(uses.filter((use) => use.address !== current));
  // What speaks for an old address after all that speaks for today's: the cabinet has the old one.
  const isOldNewer = old !== undefined && lastSign(old) > (own === undefined ? NEVER : lastSign(own));
  return {
    state: stateOf(isOldNewer, pastedAtMs, confirmedAtMs),
    oldAddress: old?.address ?? null,
    oldHitAtMs,
    pastedAtMs,
    confirmedAtMs,
  };
}

function stateOf(isOutdated: boolean, pastedAtMs: number | null, confirmedAtMs: number | null): PasteState {
  if (isOutdated) return 'outdated';
  if (confirmedAtMs !== null) return 'confirmed';
  return pastedAtMs === null ? 'not_pasted' : 'pasted';
}

function lastSign(use: UrlUse): number {
  return Math.max(use.pastedAtMs ?? NEVER, use.lastHitAtMs ?? NEVER);
}

function lastHitOf(uses: readonly UrlUse[]): number | null {
  const hits = uses.flatMap((use) => (use.lastHitAtMs === null ? [] : [use.lastHitAtMs]));
  return hits.length === 0 ? null : Math.max(...hits);
}
