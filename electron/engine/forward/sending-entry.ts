/** The sending thread: connections, certificates and waiting for answers, so that none of it delays a 200. */
import { parentPort } from 'node:worker_threads';
import { serveCalls } from '../../platform/serve-calls.ts';
import { createSendRunner } from './send-runner.ts';

if (parentPort === null) throw new Error('Sending runs on a thread of its own.');
// The library makes an error for each connection that it closes: their stacks took a tenth of this thread.
Error.stackTraceLimit = 0;
serveCalls(parentPort, createSendRunner());
