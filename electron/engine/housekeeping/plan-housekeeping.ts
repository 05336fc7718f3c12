/** What housekeeping would remove by what is saved, found slice by slice on a reader's thread. Nothing is done. */
import type { HousekeepingPlan, HousekeepingPlanOf } from '../../../shared/contract/housekeeping.ts';
import {
  monthsBefore,
  type ProtectedReason,
  type Retention,
} from '../../../shared/domain/housekeeping/retention.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { ConversionPlace, ConversionSlice } from '../store/retention/old-conversions.ts';
import type { RawSlice } from '../store/retention/raw-requests.ts';

/** What it asks on another thread. */
export interface HousekeepingReader {
  rawSlice(after: string, until: string, limit: number): Promise<RawSlice>;
  rawSizes(
    before: string,
    limit: number,
  ): Promise<readonly { readonly id: string; readonly bytes: number }[]>;
  newestBefore(atMs: number): Promise<string>;
  conversionSlice(after: ConversionPlace, untilMs: number, limit: number): Promise<ConversionSlice>;
  beginOfNewest(count: number): Promise<number | null>;
}

/** How far a removal goes. */
export interface Reach {
  /** Empty for none. */
  readonly rawUntil: string;
  /** UTC milliseconds; 0 for none. */
  readonly conversionsBeforeMs: number;
}

const LOOKED_AT = 500;
const SIZED = 5_000;
const BYTES_OF_MEGABYTE = 1_000_000;
/** Behind all ids of ours. */
const AFTER_ALL = '~';
export const FIRST_CONVERSION: ConversionPlace = { atMs: 0, id: '' };

/** How far it may go by age and size: the farther of the two. */
export async function reachOf(
  reader: HousekeepingReader,
  retention: Retention,
  nowMs: number,
): Promise<Reach> {
  const { rawMonths, rawMegabytes, conversionMonths, conversionCount } = retention;
  const byAge = rawMonths === null ? '' : await reader.newestBefore(monthsBefore(nowMs, rawMonths));
  const bySize =
    rawMegabytes === null ? '' : await lastThatIsTooMuch(reader, rawMegabytes * BYTES_OF_MEGABYTE);
  const ageMs = conversionMonths === null ? 0 : monthsBefore(nowMs, conversionMonths);
  const countMs = conversionCount === null ? 0 : ((await reader.beginOfNewest(conversionCount)) ?? 0);
  return { rawUntil: byAge > bySize ? byAge : bySize, conversionsBeforeMs: Math.max(ageMs, countMs) };
}

/** Newest first: the one with which there are more bytes than may be; empty for none. */
async function lastThatIsTooMuch(reader: HousekeepingReader, mostBytes: number): Promise<string> {
  let [before, sum] = [AFTER_ALL, 0];
  for (;;) {
    const sizes = await reader.rawSizes(before, SIZED);
    for (const { id, bytes } of sizes) {
      sum += bytes;
      if (sum > mostBytes) return id;
    }
    const last = sizes.at(-1);
    if (last === undefined || sizes.length < SIZED) return '';
    before = last.id;
  }
}

/** Ends early when the signal is aborted. @param nowMs UTC milliseconds */
export async function* planHousekeeping(
  reader: HousekeepingReader,
  retention: Retention,
  nowMs: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<HousekeepingPlan> {
  const { rawUntil, conversionsBeforeMs } = await reachOf(reader, retention, nowMs);
  const raw = new Tally();
  const conversions = new Tally();
  let [postbacks, deliveries] = [0, 0];
  const plan = (isComplete: boolean): HousekeepingPlan => ({
    raw: raw.plan(),
    conversions: { ...conversions.plan(), postbacks, deliveries },
    removal: {
      rawUntil: rawUntil === '' ? null : rawUntil,
      conversionsBefore: conversionsBeforeMs === 0 ? null : toIso(conversionsBeforeMs),
    },
    isComplete,
  });
  for (let after: string | null = rawUntil === '' ? null : ''; after !== null;) {
    const slice: RawSlice = await reader.rawSlice(after, rawUntil, LOOKED_AT);
    for (const request of slice.requests) raw.note(request);
    after = slice.next;
    yield plan(false);
    if (signal?.aborted === true) return;
  }
  let place: ConversionPlace | null = conversionsBeforeMs === 0 ? null : FIRST_CONVERSION;
  while (place !== null) {
    const slice: ConversionSlice = await reader.conversionSlice(place, conversionsBeforeMs, LOOKED_AT);
    for (const conversion of slice.conversions) {
      conversions.note(conversion);
      if (conversion.reason !== null) continue;
      postbacks += conversion.postbacks;
      deliveries += conversion.deliveries;
    }
    place = slice.next;
    yield plan(false);
    if (signal?.aborted === true) return;
  }
  yield plan(true);
}

class Tally {
  #count = 0;
  #bytes = 0;
  #oldestMs: number | null = null;
  #newestMs: number | null = null;
  readonly #kept = new Map<ProtectedReason, number>();

  note({
    atMs,
    bytes,
    reason,
  }: {
    readonly atMs: number;
    readonly bytes: number;
    readonly reason: ProtectedReason | null;
  }): void {
    if (reason !== null) {
      this.#kept.set(reason, (this.#kept.get(reason) ?? 0) + 1);
      return;
    }
    this.#count += 1;
    this.#bytes += bytes;
    this.#oldestMs = Math.min(this.#oldestMs ?? atMs, atMs);
    this.#newestMs = Math.max(this.#newestMs ?? atMs, atMs);
  }

  plan(): HousekeepingPlanOf {
    return {
      count: this.#count,
      bytes: this.#bytes,
      oldest: this.#oldestMs === null ? null : toIso(this.#oldestMs),
      newest: this.#newestMs === null ? null : toIso(this.#newestMs),
      kept: Object.fromEntries(this.#kept),
    };
  }
}
