/** Figures of now, with what is received and not taken over yet. */
import type { Ledger, Summary } from '../../../shared/contract/desk.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { Parsing } from './create-parsing.ts';
import type { Receiving } from './create-receiving.ts';
import { withSpooled } from './with-spooled.ts';

export interface DeskCounts {
  /** What was answered and is not in the figures yet. */
  readonly countBacklog: () => Promise<number>;
  readonly summary: () => Promise<Summary>;
  readonly ledger: () => Promise<Ledger>;
}

/** @param now UTC milliseconds */
export function deskCounts(
  { backlog: parsed }: Pick<Parsing, 'backlog'>,
  { countSpooled }: Pick<Receiving, 'countSpooled'>,
  readers: ReaderPool,
  now: () => number,
): DeskCounts {
  const countBacklog = async (): Promise<number> => parsed.count + (await countSpooled());
  return {
    countBacklog,
    // What waits is counted first: what is taken over meanwhile is counted twice, and never left out.
    summary: async () => {
      const backlog = await countBacklog();
      return { ...(await readers.window.read('summary', now())), backlog };
    },
    ledger: async () => withSpooled(await countSpooled(), await readers.window.read('ledger')),
  };
}
