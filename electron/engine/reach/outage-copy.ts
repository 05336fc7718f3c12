/** Keeps the engine's copy of the gate's book of outages. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { GATE_FOLDER } from '../../platform/gate-link/gate-folder.ts';
import type { Log } from '../../platform/log.ts';
import { OUTAGES_FILE, readOutageLog } from '../../platform/outages/outage-log.ts';
import type { Store } from '../store/store.ts';

export interface OutageCopyDeps {
  readonly dataDir: string;
  readonly store: Pick<Store, 'outages' | 'transaction'>;
  readonly onChanged: () => void;
  readonly log: Log;
}

/** Copies what is new. A full disk must not stop what receives. */
export function copyOutages({ dataDir, store, onChanged, log }: OutageCopyDeps): void {
  const path = join(dataDir, GATE_FOLDER, OUTAGES_FILE);
  try {
    if (!existsSync(path)) return;
    const book = readOutageLog(path);
    store.transaction(() => {
      store.outages.copy(book);
    });
    onChanged();
  } catch (error) {
    log.error({ err: error }, 'outages cannot be taken over from the gate');
  }
}
