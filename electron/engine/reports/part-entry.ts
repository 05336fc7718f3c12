/** The thread that reads and compares reports: it holds up nobody. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { serveCalls } from '../../platform/serve-calls.ts';
import { createPartRunner } from './part-runner.ts';

if (parentPort === null) throw new Error('Reports are read on a thread of their own.');
const { path } = z.object({ path: z.string() }).parse(workerData);
serveCalls(parentPort, createPartRunner(path));
