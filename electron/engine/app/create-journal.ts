/** The book of what went out, apart from the database. */
import { join } from 'node:path';
import { GATE_FOLDER } from '../../platform/gate-link/gate-folder.ts';
import { SentJournal } from '../forward/sent-journal.ts';
import type { Base } from './base.ts';

export function createJournal({ now, log }: Pick<Base, 'now' | 'log'>, dataDir: string): SentJournal {
  return new SentJournal({ dir: join(dataDir, GATE_FOLDER, 'sent'), now, log });
}
