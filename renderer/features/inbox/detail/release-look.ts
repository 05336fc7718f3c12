/** What releasing a held postback will do, before it is done. Pure. */
import type { Destination } from '../../../../shared/contract/destinations.ts';
import type { PostbackDetail } from '../../../../shared/contract/postbacks.ts';
import type { PostbackEvent } from '../../../../shared/domain/conversion/event.ts';
import { clickPercentile } from '../../../../shared/domain/forward/click-share.ts';
import { planDelivery } from '../../../../shared/domain/forward/planning.ts';
import type { ComparedMoney } from '../../../../shared/domain/money/rates/worth.ts';
import type { ProblemCode } from '../../../../shared/domain/postback/problem.ts';
import { isReversal } from '../../../../shared/domain/postback/reversal.ts';

const MICROS_PER_UNIT = 1_000_000;

/** A click id that no destination can match to a click. */
const USELESS_ID: ReadonlySet<ProblemCode> = new Set([
  'click_id_is_macro',
  'macro_wrong_case',
  'click_id_in_braces',
]);

/** Whether a person can let it go at all: without a network or an id there is nothing to count or to send. */
export function canRelease(detail: PostbackDetail): boolean {
  return (
    detail.isHeld && detail.networkId !== null && detail.clickId !== null && !isReversal(detail.problems)
  );
}

/** Whether its click id is a macro's own text. */
export function hasUselessId(detail: PostbackDetail): boolean {
  return detail.problems.some((problem) => USELESS_ID.has(problem.code));
}

/**
 * Where it goes by the rules of today. Rules about countries, links and what the click had before are left to the
 * engine: what they ask for is not known here.
 */
export function receiversOf(
  detail: PostbackDetail,
  event: PostbackEvent,
  destinations: readonly Destination[],
  nowMs: number,
): readonly Destination[] {
  const { networkId, clickId, status, test, payout, receivedAt, occurredAt } = detail;
  if (networkId === null) return [];
  const conversion = {
    event,
    status,
    isOnHold: false,
    test,
    ageMs: nowMs - Date.parse(receivedAt),
    happenedAgoMs: () => (occurredAt === null ? null : nowMs - Date.parse(occurredAt)),
    networkId,
    // Rates are the engine's: what it is worth is looked at when it is released.
    comparedMoney: (): ComparedMoney =>
      payout === null ? { kind: 'unknown' } : { kind: 'known', micros: Math.round(payout * MICROS_PER_UNIT) },
    country: () => null,
    linkId: () => null,
    isPlaceTaken: () => false,
  };
  return destinations.filter((destination) => {
    const conditions = { ...destination.rules.conditions, countries: [], linkIds: [] };
    const rules = { ...destination.rules, conditions };
    const percentile = (): number => clickPercentile(destination.id, clickId ?? '');
    const plan = planDelivery({ ...conversion, clickPercentile: percentile }, { ...destination, rules });
    return plan.kind === 'send';
  });
}
