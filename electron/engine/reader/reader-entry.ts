/** The reader's thread: answers reads over a read-only connection, so that none of them delays a 200. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openReader } from '../../platform/database.ts';
import { createReadableStore } from '../store/readable-store.ts';
import { createReads } from './reads.ts';
import { answerRead, type ReadCall } from './reader.ts';

const port = parentPort;
if (port === null) throw new Error('The reader runs on a thread of its own.');
const { path } = z.object({ path: z.string() }).parse(workerData);
const db = openReader(path);
const reads = createReads(createReadableStore(db));

port.on('message', (call: ReadCall | null) => {
  if (call === null) {
    db.close();
    port.close();
    return;
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- goes to a thread, not a window
  port.postMessage(answerRead(reads, call));
});
