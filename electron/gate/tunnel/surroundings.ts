/** Notices from inside what changes around the tunnel: sleep, a clock that jumped, another network. */
import { networkInterfaces } from 'node:os';

const LOOK_EVERY_MS = 2_000;
/** Between two samples; more than this is sleep, or a computer that stood still. */
const ASLEEP_MS = 10_000;
/** Wall clock against steady clock, between two samples. */
const JUMP_MS = 5_000;

export interface Surroundings {
  /** Steady, in milliseconds. */
  readonly steadyMs: number;
  readonly wallMs: number;
  /** The addresses of this computer, in one text. */
  readonly addresses: string;
}

export type Change = 'woke_up' | 'clock_jumped' | 'network_changed';

/** What changed between two samples. Pure. The steady clock stands still during sleep on some systems. */
export function changeBetween(before: Surroundings, now: Surroundings): Change | null {
  const steadyMs = now.steadyMs - before.steadyMs;
  const wallMs = now.wallMs - before.wallMs;
  if (steadyMs > ASLEEP_MS) return 'woke_up';
  if (Math.abs(wallMs - steadyMs) > JUMP_MS) return wallMs > steadyMs ? 'woke_up' : 'clock_jumped';
  return before.addresses === now.addresses ? null : 'network_changed';
}

/** @returns ends the watch */
export function watchSurroundings(
  onChange: (what: Change) => void,
  readNow: () => Surroundings = readSurroundings,
): () => void {
  let before = readNow();
  const timer = setInterval(() => {
    const now = readNow();
    const change = changeBetween(before, now);
    before = now;
    if (change !== null) onChange(change);
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

function readSurroundings(): Surroundings {
  return { steadyMs: performance.now(), wallMs: Date.now(), addresses: ownIps() };
}

function ownIps(): string {
  try {
    return Object.values(networkInterfaces())
      .flatMap((entries) => entries ?? [])
      .filter(({ internal }) => !internal)
      .map(({ address }) => address)
      .toSorted()
      .join(' ');
  } catch {
    // Some systems refuse under load; then nothing is known to have changed.
    return '';
  }
}
