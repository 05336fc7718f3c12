/** The books over the database and the gate's spool. */
import type { Ledger } from '../../../shared/contract/desk.ts';

/** What is received and not taken over yet is waiting too. */
export function withSpooled(count: number, ledger: Ledger): Ledger {
  const { postbacks } = ledger;
  return {
    ...ledger,
    postbacks: { ...postbacks, total: postbacks.total + count, waiting: postbacks.waiting + count },
  };
}
