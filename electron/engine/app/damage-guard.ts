/** Notices damage to the database, wherever it shows first, and has the engine start again into the rescue. */
import { DatabaseCheck } from '../reader/database-check.ts';
import type { Reader } from '../reader/reader.ts';
import type { OpenedStore } from '../store/open-store.ts';
import type { Base } from './base.ts';
import { whenStill } from './when-still.ts';

export interface DamageGuardDeps extends Pick<Base, 'log' | 'now' | 'elapsed' | 'events'> {
  readonly opened: Pick<
    OpenedStore,
    'db' | 'damage' | 'hasCrashed' | 'onDamage' | 'isWrittenByOthers' | 'isUnclear'
  >;
  /** Reads the database in pieces, to check it. */
  readonly reader: Reader;
  /** Called once: the engine is to be stopped and started again. */
  readonly onDamaged: () => void;
}

export class DamageGuard {
  readonly #deps: DamageGuardDeps;
  readonly #check: DatabaseCheck;
  readonly #stopping = new AbortController();
  #isFound = false;

  constructor(deps: DamageGuardDeps) {
    this.#deps = deps;
    const { opened, reader, log, now, elapsed, events } = deps;
    opened.onDamage((error) => {
      this.#found(error.message, false);
    });
    events.on('storage.damaged', ({ detail }) => {
      this.#found(detail, false);
    });
    this.#check = new DatabaseCheck({
      reader,
      log,
      now,
      elapsed,
      checkedAtMs: () => opened.damage.checkedAtMs,
      onSound: () => {
        opened.damage.setChecked(now());
        opened.damage.clear();
      },
      onDamage: (detail) => {
        this.#found(detail, true);
      },
    });
  }

  start(): void {
    const { damage, hasCrashed } = this.#deps.opened;
    this.#check.start(hasCrashed || damage.suspicion !== 'none');
  }

  stop(): void {
    this.#stopping.abort();
    this.#check.stop();
  }

  /** @param isSure the file itself was looked at, not only the result of one statement */
  #found(detail: string, isSure: boolean): void {
    const { isWrittenByOthers, isUnclear } = this.#deps.opened;
    if (this.#isFound || isWrittenByOthers()) return;
    this.#isFound = true;
    if (isUnclear()) void this.#decideWhenStill(detail, isSure);
    else this.#rescue(detail, isSure);
  }

  /** Half of a copy looks like damage, and a rescue would put its result into a file that is still being written. */
  async #decideWhenStill(detail: string, isSure: boolean): Promise<void> {
    const { db, isWrittenByOthers } = this.#deps.opened;
    const { signal } = this.#stopping;
    await whenStill(db.path, () => false, signal).catch(() => undefined);
    if (signal.aborted) return;
    // The file guard saves what was open: a rescue would mix the two.
    if (isWrittenByOthers()) this.#isFound = false;
    else this.#rescue(detail, isSure);
  }

  #rescue(detail: string, isSure: boolean): void {
    const { opened, log, onDamaged } = this.#deps;
    log.error(
      { detail, isSure },
      'the database is damaged: the engine starts again and saves what can be read',
    );
    opened.damage.suspect(isSure);
    // The statement that found it is still to tell its caller.
    setImmediate(onDamaged);
  }
}
