/** Notices damage to the database, wherever it shows first, and has the engine start again into the rescue. */
import { DatabaseCheck } from '../reader/database-check.ts';
import type { Reader } from '../reader/reader.ts';
import type { OpenedStore } from '../store/open-store.ts';
import type { Base } from './base.ts';

export interface DamageGuard {
  /** A statement found the file damaged. */
  readonly found: (detail: string) => void;
  readonly start: () => void;
  readonly stop: () => void;
}

/** @param onDamaged called once: the engine is to be stopped and started again */
export function createDamageGuard(
  { log, now, elapsed }: Base,
  opened: Pick<OpenedStore, 'damage' | 'hasCrashed' | 'onDamage' | 'isWrittenByOthers'>,
  reader: Reader,
  onDamaged: () => void,
): DamageGuard {
  let isFound = false;
  const find = (detail: string, isSure: boolean): void => {
    // Where another file was copied over it, the file guard saves what was open: a rescue would mix the two.
    if (isFound || opened.isWrittenByOthers()) return;
    isFound = true;
    log.error(
      { detail, isSure },
      'the database is damaged: the engine starts again and saves what can be read',
    );
    opened.damage.suspect(isSure);
    // The statement that found it is still to tell its caller.
    setImmediate(onDamaged);
  };
  const found = (detail: string): void => {
    find(detail, false);
  };
  opened.onDamage((error) => {
    found(error.message);
  });
  const check = new DatabaseCheck({
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
      find(detail, true);
    },
  });
  return {
    found,
    start: () => {
      check.start(opened.hasCrashed || opened.damage.suspicion !== 'none');
    },
    stop: () => {
      check.stop();
    },
  };
}
