/** Fills the index of texts as the program does, without its pauses. */
import { join } from 'node:path';
import { textOfRequest } from '../../../electron/engine/postback/searched-text.ts';
import { findMigrationsDir, readMigrations } from '../../../electron/engine/store/migrate.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { createStore } from '../../../electron/engine/store/store.ts';

export interface Indexing {
  readonly requests: number;
  readonly tookMs: number;
  readonly longestMs: number;
  /** Of the thread's processor; what is longer waited for the disk, or for others on the computer. */
  readonly longestCpuMs: number;
}

const REQUESTS = 64;
const CHARS = 64_000;
const PAGES = 8;
const MERGES = 4;
const TOLD_EVERY = 100_000;

/** @returns null where everything was indexed already */
export function indexAll(dataDir: string, say: (line: string) => void): Indexing | null {
  const opened = openStore(dataDir, readMigrations(findMigrationsDir()), Date.now());
  const store = createStore(opened.db);
  let [requests, longestMs, longestCpuMs] = [0, 0, 0];
  const startedAt = performance.now();
  const timed = <T>(work: () => T): T => {
    const from = performance.now();
    const cpu = process.threadCpuUsage();
    const result = store.redoable(work);
    const { user, system } = process.threadCpuUsage(cpu);
    longestMs = Math.max(longestMs, performance.now() - from);
    longestCpuMs = Math.max(longestCpuMs, (user + system) / 1_000);
    return result;
  };
  for (;;) {
    const done = timed(() =>
      store.search.indexSome(REQUESTS, CHARS, (rows) => textOfRequest(rows, () => null)),
    );
    if (done === 0) break;
    const before = requests;
    requests += done;
    for (let round = 0; round < MERGES && timed(() => store.search.mergeSome(PAGES)); round += 1);
    if (Math.floor(before / TOLD_EVERY) < Math.floor(requests / TOLD_EVERY))
      say(`${requests.toLocaleString('en')} indexed`);
  }
  const tookMs = performance.now() - startedAt;
  opened.db.pragma('wal_checkpoint(TRUNCATE)');
  opened.close();
  say(join(dataDir));
  return requests === 0 ? null : { requests, tookMs, longestMs, longestCpuMs };
}
