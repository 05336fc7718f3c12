/** Looks for conversions of the report's days that the report does not have. */
import { addDays, createZoneDays, startOfZoneDay } from '../../../shared/domain/report/zone-days.ts';
import type { WalkPlace } from '../store/own-conversions.ts';
import type { ReadableStore } from '../store/readable-store.ts';
import { type StoredReportRow, storedReportRow } from '../store/report-row-columns.ts';
import { extraRow } from './compare-row.ts';
import type { LookingCall, PartResult } from './part-calls.ts';

/** For one part, so that the progress is seen and a stop is heard. */
const MOST_WALKED = 10_000;

type LookingStore = Pick<ReadableStore, 'ownConversions' | 'reportRows'>;

export class LookingStage {
  readonly #store: LookingStore;
  readonly #call: LookingCall;
  readonly #zone: ReturnType<typeof createZoneDays>;
  readonly #untilMs: number;
  /** The report has only some kinds of events: others of ours are no difference. */
  readonly #events: ReadonlySet<string>;
  #place: WalkPlace;
  #number: number;

  constructor(store: LookingStore, call: LookingCall) {
    this.#store = store;
    this.#call = call;
    this.#zone = createZoneDays(call.zone);
    const { firstDay, lastDay, reportId } = call;
    // Without days nobody knows which of ours the report should have.
    const isDated = firstDay !== null && lastDay !== null;
    this.#place = { atMs: isDated ? startOfZoneDay(this.#zone, firstDay) : 0, id: '' };
    this.#untilMs = isDated ? startOfZoneDay(this.#zone, addDays(lastDay, 1)) : 0;
    this.#events = store.reportRows.events(reportId);
    this.#number = store.reportRows.newest(reportId);
  }

  next(most: number): PartResult {
    const rows: StoredReportRow[] = [];
    let isLast = false;
    // Of a report about something else all of ours are extra.
    for (let walked = 0; rows.length < most && walked < MOST_WALKED && !isLast; walked += most)
      isLast = !this.#walk(rows, most);
    return { kind: 'part', rows, changes: [], readBytes: null, days: null, isLast };
  }

  // oxlint-disable-next-line class-methods-use-this -- a stage is closed whatever it is
  async close(): Promise<void> {}

  /** @returns whether there was anything left */
  #walk(rows: StoredReportRow[], stretchRows: number): boolean {
    const { ownConversions } = this.#store;
    const { network, reportId } = this.#call;
    const until = ownConversions.placeAfter(this.#place, this.#untilMs, stretchRows);
    if (until === null) return false;
    const stretch = [this.#place, until] as const;
    for (const conversion of ownConversions.extras(network, reportId, stretch, this.#events)) {
      this.#number += 1;
      const day = this.#zone.dayOf(conversion.createdAtMs);
      rows.push(storedReportRow(extraRow(conversion, { reportId, number: this.#number, day })));
    }
    this.#place = until;
    return true;
  }
}
