/** What pausing all forwarding from the tray means for each destination. */
import type { Forwarded } from './desk-facts.ts';

export interface ForwardingPause {
  /** Whether nothing is forwarded because all are paused; null where nothing would be forwarded anyway. */
  readonly isPaused: boolean | null;
  /** Whom the change concerns, to the other state. */
  readonly ids: readonly Forwarded['id'][];
}

/**
 * @param destinations null where they are not known
 * @param pausedHere those that were paused from the tray: what a person has paused one by one stays so
 */
export function forwardingPause(
  destinations: readonly Forwarded[] | null,
  pausedHere: readonly string[],
): ForwardingPause {
  const active = (destinations ?? []).filter(({ enabled }) => enabled);
  if (active.length === 0) return { isPaused: null, ids: [] };
  const running = active.filter(({ isPaused }) => !isPaused);
  if (running.length > 0) return { isPaused: false, ids: idsOf(running) };
  const mine = active.filter(({ id }) => pausedHere.includes(id));
  return { isPaused: true, ids: idsOf(mine.length === 0 ? active : mine) };
}

function idsOf(destinations: readonly Forwarded[]): readonly Forwarded['id'][] {
  return destinations.map(({ id }) => id);
}
