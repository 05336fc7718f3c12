/** What the outbox knows of one destination beside the store: its breaker, its speed, what is under way. */
import {
  afterSignal,
  type Breaker,
  CLOSED,
  type ParkedReason,
  type HealthSignal,
} from '../../../shared/domain/forward/breaker.ts';
import {
  afterPass,
  afterRefusals,
  NOTHING_REFUSED,
  type Refusal,
  type RefusalWatch,
} from '../../../shared/domain/forward/refusals.ts';
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';

type ClosedReason =
  | ParkedReason
  | 'destination_paused'
  | 'destination_off'
  | 'secret_missing'
  | 'template_broken';

/** How a destination's deliveries may be taken up right now. */
export type QueueRoom =
  | { readonly kind: 'open'; readonly places: number; readonly isProbe: boolean }
  | { readonly kind: 'closed'; readonly reason: ClosedReason }
  /** Busy, or too fast for its limit: it says so itself when it has a place. */
  | { readonly kind: 'full'; readonly untilMs: number | null };

export interface UnwrittenRefusals {
  readonly watch: RefusalWatch;
  /** Refused deliveries that wait again, because the destination refuses all. */
  readonly giveBack: readonly DeliveryId[];
}

export class DestinationQueue {
  #breaker: Breaker = CLOSED;
  #running = 0;
  /** Clicks with a delivery under way: the next one of the same click waits for it. */
  readonly #clicks = new Set<string>();
  /** Events of a request that was refused as a whole: each goes alone, to find the one that is wrong. */
  readonly #alone = new Set<DeliveryId>();
  #watch: RefusalWatch = NOTHING_REFUSED;
  #writtenWatch: RefusalWatch = NOTHING_REFUSED;
  readonly #toGiveBack = new Set<DeliveryId>();
  /** With one place at a time, what just came and what waits longest take turns. */
  #isTurnOfFresh = false;
  /** When the rate limit lets the next request out; may lie in the past. */
  #nextSlotMs = 0;

  get breaker(): Breaker {
    return this.#breaker;
  }

  get running(): number {
    return this.#running;
  }

  isClickBusy(clickKey: string): boolean {
    return this.#clicks.has(clickKey);
  }

  goesAlone(id: DeliveryId): boolean {
    return this.#alone.has(id);
  }

  sendAlone(ids: readonly DeliveryId[]): void {
    for (const id of ids) this.#alone.add(id);
  }

  /**
   * Every other probe of a destination that refuses all is the newest one: where many in a row are wrong
   * themselves, that finds one that is taken long before their end.
   */
  get probesNewest(): boolean {
    const breaker = this.#breaker;
    return breaker.kind === 'open' && breaker.reason === 'destination_refuses' && breaker.probes % 2 === 1;
  }

  /** @returns how many of one place are for what just came: one every other time */
  turnOfFresh(): 0 | 1 {
    this.#isTurnOfFresh = !this.#isTurnOfFresh;
    return this.#isTurnOfFresh ? 1 : 0;
  }

  /**
   * @param most so many places there are in the whole outbox
   * @param hasSecrets false when one that the template needs cannot be opened
   */
  room(destination: DestinationRow, nowMs: number, most: number, hasSecrets: boolean): QueueRoom {
    if (!destination.enabled) return { kind: 'closed', reason: 'destination_off' };
    if (destination.isPaused) return { kind: 'closed', reason: 'destination_paused' };
    if (!hasSecrets) return { kind: 'closed', reason: 'secret_missing' };
    const { perSecond, concurrency } = destination.rules;
    if (this.#breaker.kind === 'open') {
      // One at a time finds out whether it is back.
      const isTime = nowMs >= this.#breaker.probeAtMs && this.#running === 0;
      return isTime
        ? { kind: 'open', places: 1, isProbe: true }
        : { kind: 'closed', reason: this.#breaker.reason };
    }
    const free = Math.min(most, concurrency - this.#running);
    if (free <= 0) return { kind: 'full', untilMs: null };
    if (perSecond === null) return { kind: 'open', places: free, isProbe: false };
    // A second's worth may go at once after a pause, at least one.
    const burst = Math.max(1, Math.floor(perSecond));
    const stepMs = 1_000 / perSecond;
    this.#nextSlotMs = Math.max(this.#nextSlotMs, nowMs - (burst - 1) * stepMs);
    const slots = Math.floor((nowMs - this.#nextSlotMs) / stepMs) + 1;
    if (slots <= 0) return { kind: 'full', untilMs: this.#nextSlotMs };
    return { kind: 'open', places: Math.min(free, slots), isProbe: false };
  }

  /** One request with these deliveries begins. */
  begin(deliveries: readonly DeliveryRow[], perSecond: number | null): void {
    this.#running += 1;
    for (const { clickKey, id } of deliveries) {
      this.#clicks.add(clickKey);
      this.#alone.delete(id);
    }
    if (perSecond !== null) this.#nextSlotMs += 1_000 / perSecond;
  }

  /** It ended, whatever came of it. */
  end(deliveries: readonly DeliveryRow[]): void {
    this.#running -= 1;
    for (const { clickKey } of deliveries) this.#clicks.delete(clickKey);
  }

  /**
   * @param ids of the request's deliveries
   * @param refusals final answers to single ones
   * @returns whether it was parked, is back, or is parked for another reason
   */
  record(
    signal: HealthSignal,
    ids: readonly DeliveryId[],
    refusals: readonly Refusal[],
    nowMs: number,
  ): boolean {
    if (signal === 'well') this.#watch = afterPass(this.#watch, ids);
    const { watch, giveBack } = afterRefusals(this.#watch, refusals);
    this.#watch = watch;
    for (const id of giveBack) this.#toGiveBack.add(id);
    const before = this.#breaker;
    const isAll = signal === 'refused' && watch.isAtFault;
    this.#breaker = afterSignal(before, isAll ? 'refuses_all' : signal, nowMs);
    return reasonOf(before) !== reasonOf(this.#breaker);
  }

  /** What the store does not know yet; null where it knows all. */
  unwritten(): UnwrittenRefusals | null {
    const watch = this.#watch;
    const isWritten = watch === this.#writtenWatch && this.#toGiveBack.size === 0;
    return isWritten ? null : { watch, giveBack: [...this.#toGiveBack] };
  }

  wroteDown({ watch, giveBack }: UnwrittenRefusals): void {
    this.#writtenWatch = watch;
    for (const id of giveBack) this.#toGiveBack.delete(id);
  }

  /** As it was when the program ended: one that refused everything is asked by a single delivery. */
  restore(watch: RefusalWatch, nowMs: number): void {
    this.#watch = watch;
    this.#writtenWatch = watch;
    if (watch.isAtFault) {
      const reason = 'destination_refuses';
      this.#breaker = { kind: 'open', reason, sinceMs: nowMs, probeAtMs: nowMs, probes: 0 };
    }
  }

  /** The person repaired something or wants it tried now. @returns whether it was parked */
  reset(): boolean {
    const wasOpen = this.#breaker.kind === 'open';
    this.#breaker = CLOSED;
    this.#watch = NOTHING_REFUSED;
    return wasOpen;
  }

  /** The clock was set back: what waits for a time would wait that much longer. */
  moveClock(backMs: number): void {
    this.#nextSlotMs -= backMs;
    if (this.#breaker.kind === 'open') {
      const { probeAtMs, sinceMs } = this.#breaker;
      this.#breaker = { ...this.#breaker, probeAtMs: probeAtMs - backMs, sinceMs: sinceMs - backMs };
    }
  }
}

function reasonOf(breaker: Breaker): ParkedReason | null {
  return breaker.kind === 'open' ? breaker.reason : null;
}
