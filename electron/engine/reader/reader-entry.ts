/** A reader's thread: answers reads over a read-only connection, so that none of them delays a 200. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { serveCalls } from '../../platform/serve-calls.ts';
import { createReadRunner } from './read-runner.ts';

if (parentPort === null) throw new Error('A reader runs on a thread of its own.');
const { path } = z.object({ path: z.string() }).parse(workerData);
serveCalls(parentPort, createReadRunner(path));
