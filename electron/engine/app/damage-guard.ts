/** Notices damage to the database, wherever it shows first, and has the engine start again into the rescue. */
import { DatabaseCheck } from '../reader/database-check.ts';
import type { Reader } from '../reader/reader.ts';
import type { OpenedStore } from '../store/open-store.ts';
import type { Base } from './base.ts';

export interface DamageGuardDeps extends Pick<Base, 'log' | 'now' | 'elapsed' | 'events'> {
  readonly opened: Pick<OpenedStore, 'damage' | 'hasCrashed' | 'onDamage' | 'isWrittenByOthers'>;
  /** Reads the database in pieces, to check it. */
  readonly reader: Reader;
  /** Called once: the engine is to be stopped and started again. */
  readonly onDamaged: () => void;
}

export class DamageGuard {
  readonly #deps: DamageGuardDeps;
  readonly #check: DatabaseCheck;
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
    this.#check.stop();
  }

  /** @param isSure the file itself was looked at, not only the result of one statement */
  #found(detail: string, isSure: boolean): void {
    const { opened, log, onDamaged } = this.#deps;
    // Where another file was copied over it, the file guard saves what was open: a rescue would mix the two.
    if (this.#isFound || opened.isWrittenByOthers()) return;
    this.#isFound = true;
    log.error(
      { detail, isSure },
      'the database is damaged: the engine starts again and saves what can be read',
    );
    opened.damage.suspect(isSure);
    // The statement that found it is still to tell its caller.
    setImmediate(onDamaged);
  }
}
