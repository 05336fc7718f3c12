/** Looks for conversions of the report's days that the report does not have. */
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import { addDays, createZoneDays, startOfZoneDay } from '../../../shared/domain/report/zone-days.ts';
import type { WalkPlace } from '../store/own-conversions.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { ReportEntry } from '../store/reports-table.ts';
import type { Store } from '../store/store.ts';
import { extraRow } from './compare-row.ts';

const STEP = 1_000;
/** Of a report about something else all of ours are extra: they are inserted in smaller steps. */
const MOST_INSERTED = 150;

export class LookingSteps {
  readonly #store: Store;
  readonly #report: ReportEntry;
  readonly #network: NetworkRow;
  readonly #zone: ReturnType<typeof createZoneDays>;
  readonly #untilMs: number;
  /** The report has only some kinds of events: others of ours are no difference. */
  readonly #events: ReadonlySet<string>;
  #place: WalkPlace;
  #number: number;
  #size = MOST_INSERTED;

  constructor(store: Store, report: ReportEntry, network: NetworkRow, zone: string) {
    this.#store = store;
    this.#report = report;
    this.#network = network;
    this.#zone = createZoneDays(zone);
    const { firstDay, lastDay } = report;
    // Without days nobody knows which of ours the report should have.
    const isDated = firstDay !== null && lastDay !== null;
    this.#place = { atMs: isDated ? startOfZoneDay(this.#zone, firstDay) : 0, id: '' };
    this.#untilMs = isDated ? startOfZoneDay(this.#zone, addDays(lastDay, 1)) : 0;
    this.#events = store.reportRows.events(report.id);
    this.#number = store.reportRows.newest(report.id);
  }

  /** @returns whether it is done */
  step(): boolean {
    const { ownConversions } = this.#store;
    return this.#store.redoable(() => {
      const until = ownConversions.placeAfter(this.#place, this.#untilMs, this.#size);
      if (until === null) return true;
      const stretch = [this.#place, until] as const;
      const extras = ownConversions.extras(this.#network, this.#report.id, stretch, this.#events);
      for (const conversion of extras) this.#insert(conversion);
      this.#size = extras.length > MOST_INSERTED ? MOST_INSERTED : STEP;
      this.#place = until;
      return false;
    });
  }

  #insert(conversion: Conversion): void {
    this.#number += 1;
    const day = this.#zone.dayOf(conversion.createdAtMs);
    this.#store.reportRows.insert(
      extraRow(conversion, { reportId: this.#report.id, number: this.#number, day }),
    );
  }
}
