/** How a read is asked for, wherever it runs. */
import { isDamage } from '../../platform/database.ts';
import type { QueryFigures } from '../../../shared/contract/queries.ts';
import type { Reads } from './reads.ts';
import { causeOf } from '../../platform/cause-of.ts';

export interface Reader {
  /** @throws Error with the message of what failed on the thread */
  read<Name extends keyof Reads>(
    name: Name,
    ...query: Parameters<Reads[Name]>
  ): Promise<ReturnType<Reads[Name]>>;
}

export interface ReadCall {
  readonly name: keyof Reads;
  readonly query: unknown;
}

export type ReadResult =
  | { readonly kind: 'done'; readonly value: unknown }
  | {
      readonly kind: 'failed';
      readonly message: string;
      /** The database file is damaged. */
      readonly isDamage: boolean;
    };

/** A result, with the queries that were counted on the way to it. */
export interface ReadReply {
  readonly result: ReadResult;
  readonly queries: readonly QueryFigures[];
}

export function failedRead(error: unknown): ReadResult {
  const message = causeOf(error);
  return { kind: 'failed', message, isDamage: isDamage(error) };
}
