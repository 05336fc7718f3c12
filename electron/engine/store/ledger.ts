/** Counts of postbacks, and of deliveries by state, read in one transaction so that they fit together. */
import type { Ledger } from '../../../shared/contract/desk.ts';
import type { ReadableDb } from '../../platform/database.ts';
import type { CountReads } from './counts-tables.ts';

export function createLedger(db: ReadableDb, counts: CountReads): () => Ledger {
  return () => db.snapshot(() => readLedger(counts));
}

/** Inside a snapshot, so that the counts fit together. */
export function readLedger(counts: CountReads): Ledger {
  const postbacks = counts.postbacks();
  const { planned, sending, ...others } = counts.deliveries();
  const states = { ...others, pending: others.pending + sending };
  const sum = sumOf(states);
  const { current, outdated, replaced } = counts.told();
  const told = { stillTrue: current, outdated, replaced };
  return {
    postbacks: { ...postbacks, waiting: postbacks.total - postbacks.understood },
    deliveries: { planned, ...states },
    told,
    isBalanced: sum === planned && sumOf(told) === states.delivered + states.unknown,
  };
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
