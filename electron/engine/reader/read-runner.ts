/** What a reader's thread does with each call; the engine's own thread does it where there is none. */
import { openReader } from '../../platform/database.ts';
import { QueryStats } from '../../platform/query-stats.ts';
import type { LocalRunner } from '../../platform/worker-thread.ts';
import { createReadableStore } from '../store/readable-store.ts';
import { failedRead, type ReadCall, type ReadReply, type ReadResult } from './reader.ts';
import { createReads, type Reads } from './reads.ts';
import { searchFunctions } from './search-functions.ts';

/** @param path of the database, which is open for writing elsewhere */
export function createReadRunner(path: string): LocalRunner<ReadCall, ReadReply> {
  const queries = new QueryStats();
  const db = openReader(path, queries, { functions: searchFunctions });
  const reads = createReads(createReadableStore(db), Date.now);
  return {
    run: (call) => ({ result: runRead(reads, call), queries: queries.take() }),
    close: () => {
      db.close();
    },
  };
}

function runRead(reads: Reads, call: ReadCall): ReadResult {
  try {
    // The caller's side pairs each name with its own kind of query.
    const read = reads[call.name] as (query: unknown) => unknown;
    return { kind: 'done', value: read(call.query) };
  } catch (error) {
    return failedRead(error);
  }
}
