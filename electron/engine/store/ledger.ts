/** Counts of postbacks, and of deliveries by state, read in one transaction so that they fit together. */
import type { Ledger } from '../../../shared/contract/desk.ts';
import type { ReadableDb } from '../../platform/database.ts';
import type { CountReads } from './counts-tables.ts';

export function createLedger(db: ReadableDb, counts: CountReads): () => Ledger {
  const read = (): Ledger => {
    const postbacks = counts.postbacks();
    const { planned, sending, ...others } = counts.deliveries();
    const states = { ...others, pending: others.pending + sending };
    const sum = Object.values(states).reduce((total, count) => total + count, 0);
    return {
      postbacks: { ...postbacks, waiting: postbacks.total - postbacks.understood },
      deliveries: { planned, ...states },
      isBalanced: sum === planned,
    };
  };
  return () => db.snapshot(read);
}
