/** Backups, made each day and restored, and set-ups that go to another computer. */
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import { createBackupJob } from '../backup/backup-job.ts';
import type { SpoolPlace } from '../backup/backup-calls.ts';
import { Backups } from '../backup/backups.ts';
import { Setups } from '../setup/setups.ts';
import type { Base } from './base.ts';
import type { Subjects } from './create-subjects.ts';

export interface BackingUp {
  readonly backups: Backups;
  readonly setups: Setups;
  readonly notices: () => readonly CodedNotice[];
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

export interface BackingUpOptions {
  readonly dataDir: string;
  readonly databasePath: string;
  readonly secretKey: Buffer | null;
  readonly version: string;
  readonly reopenOver: (file: string) => void;
  readonly spool: () => SpoolPlace;
  /** Begins anew over the same database, saying why. */
  readonly reopen: (why: CodedNotice) => void;
}

export function createBackingUp(
  { store, now, elapsed, log, events }: Base,
  { secrets }: Subjects,
  options: BackingUpOptions,
): BackingUp {
  const { settings } = store;
  const backups = new Backups({
    ...options,
    // While the key is not here its backups are those of another desk: none of this one is pruned for them.
    secretKey: options.secretKey ?? Buffer.alloc(0),
    settings,
    secrets,
    now,
    log,
    onChanged: () => {
      events.emit('storage.changed', null);
    },
  });
  const job = createBackupJob(backups, { log, now, elapsed, isWanted: () => settings.backup().isDaily });
  const setups = new Setups({
    store,
    secrets,
    version: options.version,
    now,
    backUp: () => backups.make(),
    onImported: (imported) => {
      options.reopen({ code: 'setup_imported', ...imported });
    },
  });
  return {
    backups,
    setups,
    notices: () => {
      const { failure, good } = settings.lastBackups();
      if (failure === null || !settings.backup().isDaily) return [];
      return [{ code: 'backup_failed', problem: failure.problem, lastGoodAtMs: good?.atMs ?? null }];
    },
    start: () => {
      job.start();
    },
    stop: async () => {
      job.stop();
      await backups.close();
    },
  };
}
