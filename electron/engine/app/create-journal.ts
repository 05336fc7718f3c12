/** The book of what went out, apart from the database. */
import { join } from 'node:path';
import { z } from 'zod';
import { conversionKey } from '../../../shared/domain/conversion/conversion-key.ts';
import { DELIVERY_STATES } from '../../../shared/domain/forward/delivery-state.ts';
import { GATE_FOLDER } from '../../platform/gate-link/gate-folder.ts';
import { SentJournal } from '../forward/sent-journal.ts';
import type { JournalState } from '../parse/earlier-rows.ts';
import type { Base } from './base.ts';

export function createJournal({ now, log }: Pick<Base, 'now' | 'log'>, dataDir: string): SentJournal {
  return new SentJournal({ dir: join(dataDir, GATE_FOLDER, 'sent'), now, log });
}

/** What stands in it of a delivery, as its state; null for what it does not know. */
export function journalStateOf(journal: Pick<SentJournal, 'stateOf'>): JournalState {
  return (conversion, { version, destinationId }) =>
    z
      .enum(DELIVERY_STATES)
      .safeParse(journal.stateOf({ conversion: conversionKey(conversion), version, destinationId })).data ??
    null;
}
