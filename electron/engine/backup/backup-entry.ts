/** The thread that makes and reads backups: it copies, checks and encrypts for seconds and holds up nobody. */
import { parentPort } from 'node:worker_threads';
import { serveCalls } from '../../platform/serve-calls.ts';
import { createBackupRunner } from './backup-runner.ts';

if (parentPort === null) throw new Error('Backups are made on a thread of their own.');
serveCalls(parentPort, createBackupRunner());
