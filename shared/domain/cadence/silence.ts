/** What the silence of a network means now, and what would usually have come in a span of time. Pure. */
import { chanceAt, type KnownCadence, type Cadence, surpriseAt } from './cadence.ts';
import { SLOT_MS, slotOf, SLOTS_PER_DAY, type Span } from './slots.ts';

export type Silence =
  | { readonly kind: 'too_little' }
  | { readonly kind: 'normal'; readonly alarmAtMs: number | null }
  | { readonly kind: 'too_long'; readonly sinceMs: number; readonly alarmedAtMs: number };

/** Further ahead no alarm is foretold. */
const AHEAD_SLOTS = 21 * SLOTS_PER_DAY;

/**
 * Whether a network is silent for longer than is normal for it. Only quarters that are over count, and only
 * those in which we could hear.
 * @param lastReceivedMs its last postback
 */
export function silenceOf(
  cadence: Cadence,
  lastReceivedMs: number,
  nowMs: number,
  isUnreachable: (slot: number) => boolean,
): Silence {
  if (cadence.kind === 'too_little') return cadence;
  const present = slotOf(nowMs);
  let surprise = 0;
  let slots = 0;
  for (let slot = slotOf(lastReceivedMs) + 1; slot < present + AHEAD_SLOTS; slot += 1) {
    if (slot < present && isUnreachable(slot)) continue;
    surprise += surpriseAt(cadence, slot);
    slots += 1;
    if (surprise < cadence.alarmSurprise && slots < cadence.alarmSlots) continue;
    const atMs = (slot + 1) * SLOT_MS;
    return slot < present
      ? { kind: 'too_long', sinceMs: lastReceivedMs, alarmedAtMs: atMs }
      : { kind: 'normal', alarmAtMs: atMs };
  }
  return { kind: 'normal', alarmAtMs: null };
}

export interface Expectation {
  /** Of at least one postback, 0 to 1. */
  readonly chance: number;
  /** How many there usually are. */
  readonly count: number;
}

/** What usually comes in a span of time. */
export function expected(cadence: KnownCadence, { fromMs, untilMs }: Span): Expectation {
  let silent = 1;
  let active = 0;
  for (let slot = slotOf(fromMs); slot * SLOT_MS < untilMs; slot += 1) {
    const insideMs = Math.min(untilMs, (slot + 1) * SLOT_MS) - Math.max(fromMs, slot * SLOT_MS);
    const share = insideMs / SLOT_MS;
    const chance = chanceAt(cadence, slot);
    silent *= (1 - chance) ** share;
    active += chance * share;
  }
  return { chance: 1 - silent, count: active * cadence.perActiveSlot };
}
