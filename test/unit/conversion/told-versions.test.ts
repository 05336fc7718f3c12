/** A tracker in memory that is told versions in every order of arrival, sending and failing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import type { PlanningDestination } from '../../../shared/domain/conversion/delivery-decision.ts';
import { toldBefore } from '../../../shared/domain/conversion/follow-version.ts';
import { decideTelling } from '../../../shared/domain/forward/later-changes.ts';
import type { ConversionStatus, PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { DecidedDesk, destination, type KeptDelivery, postbackId } from '../../fixtures/decided-desk.ts';

const EMPTY: ParsedPostback = {
  clickId: 'click',
  event: 'lead',
  eventWord: 'x',
  status: null,
  statusWord: null,
  payoutMicros: null,
  currency: null,
  transactionId: null,
  isTakenBack: false,
  occurredAtMs: null,
  origins: {},
  problems: [],
  isHeld: false,
};

const tracker: PlanningDestination = {
  ...destination('tracker', ['lead', 'sale']),
  request: { url: 'https://t.example/?s={status}&p={payout}&c={currency}', headers: {}, body: null },
  rules: {
    ...destination('tracker', []).rules,
    ratings: ['unrated', 'pending', 'on_hold', 'approved'],
    laterChanges: 'statusAndMoney',
  },
};

/** How one request ends: taken, refused for good, or without an answer, taken or not. */
const OUTCOMES = ['delivered', 'delivered', 'dead', 'unheard', 'lost'] as const;
type Outcome = (typeof OUTCOMES)[number];

interface Row {
  readonly event: PostbackEvent;
  readonly status: ConversionStatus | null;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
}

/** Sends as the outbox does: the oldest first, unless a later version that waits says all that it does. */
class Sending {
  row: Row | null = null;
  readonly #desk: DecidedDesk;

  constructor(desk: DecidedDesk) {
    this.#desk = desk;
  }

  /** @returns whether one was under way or ended */
  step(outcome: Outcome): boolean {
    const { deliveries } = this.#desk;
    const at = deliveries.findIndex(({ state }) => isWaiting(state));
    const delivery = deliveries[at];
    if (delivery === undefined) return false;
    const set = (part: Partial<KeptDelivery>): void => {
      deliveries[at] = { ...delivery, ...part };
    };
    if (deliveries.some((each) => overtakes(each, delivery))) {
      set({ state: 'skipped', reason: 'superseded' });
      return true;
    }
    const last = deliveries.findLast((each) => each.version < delivery.version && isTold(each));
    const now = { ...delivery.told, event: delivery.event };
    const telling = decideTelling(now, last === undefined ? null : toldBefore(last), tracker);
    if (telling.kind === 'skip') {
      set({ state: 'skipped', reason: telling.reason });
      return true;
    }
    if (outcome === 'delivered' || outcome === 'unheard') this.row = now;
    if (outcome === 'delivered' || outcome === 'dead') set({ state: outcome });
    else set({ state: 'retrying', mayHaveArrived: true });
    return true;
  }
}

function isWaiting(state: KeptDelivery['state']): boolean {
  return state === 'pending' || state === 'retrying';
}

function isTold({ state, mayHaveArrived }: KeptDelivery): boolean {
  return state === 'delivered' || mayHaveArrived;
}

function overtakes(later: KeptDelivery, delivery: KeptDelivery): boolean {
  return (
    later.version > delivery.version &&
    isWaiting(later.state) &&
    (later.event === delivery.event || later.told.status === 'rejected')
  );
}

const news = fc.record({
  event: fc.constantFrom('lead' as const, 'lead' as const, 'sale' as const),
  status: fc.constantFrom(null, 'pending' as const, 'approved' as const, 'rejected' as const),
  payoutMicros: fc.constantFrom(null, 20, 35),
  currency: fc.constantFrom('USD', 'EUR'),
});
const move = fc.record({
  news: fc.option(news),
  sends: fc.array(fc.constantFrom(...OUTCOMES), { maxLength: 3 }),
});

test('in every order of arrivals, requests and failures a tracker ends with what the desk has', () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 12 }), (moves) => {
      const desk = new DecidedDesk([tracker]);
      const sending = new Sending(desk);
      let count = 0;
      for (const { news: told, sends } of moves) {
        if (told !== null) desk.take(postbackId((count += 1)), count, { ...EMPTY, ...told });
        for (const outcome of sends) sending.step(outcome);
      }
      while (sending.step('delivered'));
      const [conversion] = desk.conversions.values();
      if (conversion === undefined) return;
      expectAgreed(conversion, sending.row, desk.deliveries);
    }),
    { numRuns: 5_000 },
  );
});

/** One that failed for good is not known there: then the books say that it is outdated, and nothing else differs. */
function expectAgreed(conversion: Conversion, row: Row | null, deliveries: readonly KeptDelivery[]): void {
  const { event, status, payoutMicros, currency, version } = conversion;
  const last = deliveries.findLast((each) => each.version === version);
  expect(last).toBeDefined();
  if (deliveries.some(({ state }) => state === 'dead')) return;
  if (row === null) {
    expect(status).toBe('rejected');
    return;
  }
  if (status === 'rejected') expect(row.status).toBe('rejected');
  else expect(row).toMatchObject({ event, status, payoutMicros, currency });
}
