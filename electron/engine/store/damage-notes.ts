/** What is remembered between two starts about damage to the database. */
import type { DataLock } from '../../platform/data-lock.ts';

/** Sure means that no check has to confirm it. */
type Suspicion = 'none' | 'once' | 'sure';

export class DamageNotes {
  readonly #lock: DataLock;

  constructor(lock: DataLock) {
    this.#lock = lock;
  }

  get suspicion(): Suspicion {
    const note = this.#lock.note('suspected_damage');
    return note === 'once' || note === 'sure' ? note : 'none';
  }

  /**
   * A statement found damage: the next start checks all of it first. The second time, or where a check found it,
   * the next start rescues at once, so that a fault which no check sees does not stop the program for ever.
   */
  suspect(isSure: boolean): void {
    this.#lock.setNote('suspected_damage', isSure || this.suspicion !== 'none' ? 'sure' : 'once');
  }

  /** All of it was checked and is sound, or it was rescued. */
  clear(): void {
    this.#lock.setNote('suspected_damage', null);
  }

  /** Whether the program that ran last ended without closing the database. */
  get hasCrashed(): boolean {
    return this.#lock.note('running') !== null;
  }

  setRunning(isRunning: boolean): void {
    this.#lock.setNote('running', isRunning ? 'yes' : null);
  }

  /** UTC milliseconds of the last check of all of it; null before the first. */
  get checkedAtMs(): number | null {
    const note = this.#lock.note('checked_at_ms');
    return note === null ? null : Number(note);
  }

  setChecked(nowMs: number): void {
    this.#lock.setNote('checked_at_ms', String(nowMs));
  }
}
