/** Deletes what a mailbox keeps for its desk. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { BROKER_FILE } from './broker/broker-file.ts';
import { ABSENCE_FILE } from './absence-file.ts';
import { PAIRING_FILE } from './pairing-file.ts';
import { PAUSES_FILE } from './pause-book.ts';

const NAMES = [
  'rules.json',
  'acknowledged.json',
  'reserve',
  'requests',
  'keyless',
  PAUSES_FILE,
  ABSENCE_FILE,
  BROKER_FILE,
];

/** All but the lock, the pairing first: without it nothing of the rest is ever opened again. */
export function wipe(dir: string): void {
  for (const name of [PAIRING_FILE, ...NAMES]) rmSync(join(dir, name), { recursive: true, force: true });
}
