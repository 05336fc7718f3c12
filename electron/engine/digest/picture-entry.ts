/** The thread that draws pictures; it ends when one is drawn. */
import { parentPort } from 'node:worker_threads';
import { serveCalls } from '../../platform/serve-calls.ts';
import { findPictureFiles } from './picture-files.ts';
import { createPictureRunner } from './picture-runner.ts';

if (parentPort === null) throw new Error('Pictures are drawn on a thread of their own.');
serveCalls(parentPort, createPictureRunner(findPictureFiles()));
