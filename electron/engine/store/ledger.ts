/** Counts of postbacks, and of deliveries by state, read in one transaction so that they fit together. */
import type { Ledger } from '../../../shared/contract/desk.ts';
import type { ReadableDb } from '../../platform/database.ts';
import type { DeliveryReads } from './deliveries-table.ts';

interface PostbackCounts {
  total: number;
  understood: number;
  held: number;
  duplicates: number;
  test: number;
}

export function createLedger(db: ReadableDb, deliveries: DeliveryReads): () => Ledger {
  const countPostbacks = db.query<[], PostbackCounts>(
    'ledger.postbacks',
    `SELECT count(*) AS total, count(understood_at_ms) AS understood,
       count(*) FILTER (WHERE is_held = 1 AND understood_at_ms IS NOT NULL) AS held,
       count(duplicate_of) AS duplicates, count(*) FILTER (WHERE test = 1) AS test
     FROM postbacks`,
  );
  const countDeliveries = db.query<[], { count: number }>(
    'ledger.deliveries',
    'SELECT count(*) AS count FROM deliveries',
  );

  const read = (): Ledger => {
    const postbacks = countPostbacks.get() ?? { total: 0, understood: 0, held: 0, duplicates: 0, test: 0 };
    const planned = countDeliveries.get()?.count ?? 0;
    const states = deliveries.countByState();
    const of = (state: Parameters<typeof states.get>[0]): number => states.get(state) ?? 0;
    const counts = {
      delivered: of('delivered'),
      skipped: of('skipped'),
      pending: of('pending') + of('sending'),
      retrying: of('retrying'),
      parked: of('parked'),
      unknown: of('unknown'),
      dead: of('dead'),
    };
    const sum = Object.values(counts).reduce((total, count) => total + count, 0);
    return {
      postbacks: { ...postbacks, waiting: postbacks.total - postbacks.understood },
      deliveries: { planned, ...counts },
      isBalanced: sum === planned,
    };
  };
  return () => db.snapshot(read);
}
