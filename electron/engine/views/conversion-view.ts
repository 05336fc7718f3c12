/** A conversion with the story of how its postbacks moved it. */
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { ConversionView } from '../../../shared/contract/postbacks.ts';
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import type { ConversionId } from '../../../shared/domain/ids.ts';
import { rateText } from '../../../shared/domain/money/rates/rate.ts';
import { rateDayOf, rateDayText } from '../../../shared/domain/money/rates/rate-day.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import { canUndo } from '../parse/by-hand.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ReadableStore } from '../store/readable-store.ts';
import { ownEntryView } from './by-hand-view.ts';

const MAX_STEPS = 200;

/** Null only when the conversion is missing, which a rescued database may lack. */
export function conversionView(store: ReadableStore, id: ConversionId): ConversionView | null {
  const row = store.conversions.get(id);
  if (row === null) return null;
  return {
    id: row.id,
    networkId: row.networkId,
    clickId: row.clickId,
    event: row.event,
    status: row.status,
    payout: unitsOf(row.payoutMicros),
    currency: row.currency,
    worth: worthView(store, id),
    version: row.version,
    isVoid: row.voidedAtMs !== null,
    history: store.postbacks.ofConversion(id, MAX_STEPS).map((postback) => ({
      postbackId: postback.id,
      receivedAt: toIso(postback.receivedAtMs),
      eventWord: postback.eventWord,
      statusWord: postback.statusWord,
      status: postback.status,
      payout: unitsOf(postback.payoutMicros),
      currency: postback.currency,
      relation: postback.relation,
      byHand: stepByHand(store, row, postback),
    })),
  };
}

function worthView(store: ReadableStore, id: ConversionId): ConversionView['worth'] {
  const kept = store.conversions.keptWorth(id);
  if (kept === null || kept.worthMicros === null || kept.worthCurrency === null) return null;
  const used = kept.rateId === null ? null : store.rates.used(kept.rateId);
  return {
    amount: microsToUnits(kept.worthMicros),
    currency: kept.worthCurrency,
    rate: used === null ? null : rateText(used.rate),
    source: used?.source ?? null,
    day: dayOrNull(used?.day),
    isEarlierDay: used !== null && used.day !== null && used.day < rateDayOf(kept.createdAtMs),
    pinnedSince: dayOrNull(used?.pinnedDay),
  };
}

function dayOrNull(day: number | null | undefined): string | null {
  return day === null || day === undefined ? null : rateDayText(day);
}

function stepByHand(
  store: ReadableStore,
  conversion: Conversion,
  postback: PostbackRow,
): ConversionView['history'][number]['byHand'] {
  const view = ownEntryView(postback);
  if (view === null) return null;
  return { ...view, canBeUndone: postback.byHand !== null && canUndo(store, conversion, postback.byHand) };
}

function unitsOf(micros: number | null): number | null {
  return micros === null ? null : microsToUnits(micros);
}
