/** Looks for conversions of the report's days that the report does not have. */
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import { addDays, createZoneDays, startOfZoneDay } from '../../../shared/domain/report/zone-days.ts';
import type { WalkPlace } from '../store/own-conversions.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { ReportEntry } from '../store/reports-table.ts';
import type { Store } from '../store/store.ts';
import { extraRow } from './compare-row.ts';

const STEP = 300;

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
    return this.#store.redoable(() => {
      const found = this.#store.ownConversions.walk(this.#place, this.#untilMs, STEP);
      for (const conversion of found) if (this.#isExtra(conversion)) this.#insert(conversion);
      const last = found.at(-1);
      if (last !== undefined) this.#place = { atMs: last.createdAtMs, id: last.id };
      return found.length < STEP;
    });
  }

  #isExtra({ id, networkId, test, voidedAtMs, event }: Conversion): boolean {
    return (
      networkId === this.#network.id &&
      test === this.#network.test &&
      voidedAtMs === null &&
      this.#events.has(event) &&
      !this.#store.reportRows.isTaken(this.#report.id, id)
    );
  }

  #insert(conversion: Conversion): void {
    this.#number += 1;
    const day = this.#zone.dayOf(conversion.createdAtMs);
    this.#store.reportRows.insert(
      extraRow(conversion, { reportId: this.#report.id, number: this.#number, day }),
    );
  }
}
