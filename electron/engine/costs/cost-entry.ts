/** The thread that reads files of costs: it holds up nobody. */
import { parentPort } from 'node:worker_threads';
import { serveCalls } from '../../platform/serve-calls.ts';
import { createCostRunner } from './cost-runner.ts';

if (parentPort === null) throw new Error('Costs are read on a thread of their own.');
serveCalls(parentPort, createCostRunner());
