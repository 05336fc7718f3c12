/** The thread that reads imports: it holds up nobody. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { serveCalls } from '../../platform/serve-calls.ts';
import { createLinesRunner } from './lines-runner.ts';

if (parentPort === null) throw new Error('Imports are read on a thread of their own.');
const { path } = z.object({ path: z.string() }).parse(workerData);
serveCalls(parentPort, createLinesRunner(path));
