/** What is asked of the thread that reads imports, and what it says. Plain data. */
import type { ImportCounts } from '../../../shared/domain/import/import-counts.ts';
import type { NetworkId, PostbackId } from '../../../shared/domain/ids.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import type { NotRead } from '../../platform/querying-thread.ts';
import type { FilePlace } from './lines-of-file.ts';

/** The next lines of a file: the parts of one reading are asked for one after the other. */
export interface LinesCall {
  /** Of one reading; another one forgets it. */
  readonly readingId: string;
  /** From 0. */
  readonly part: number;
  /** Where the first part begins. */
  readonly from: FilePlace;
  /** To the beginning of the file instead of its end. */
  readonly isBackwards: boolean;
  /** So many entries, where they are asked for. */
  readonly most: number;
  readonly file: string;
  /** Otherwise they are only counted. */
  readonly withEntries: boolean;
  /** UTC milliseconds: nothing can have been received later. */
  readonly nowMs: number;
}

/** A postback as it comes from the thread. */
export interface ReadEntry {
  readonly id: PostbackId;
  readonly networkId: NetworkId;
  readonly receivedAtMs: number;
  readonly test: boolean;
  readonly method: string;
  readonly head: Uint8Array;
  readonly body: Uint8Array;
  readonly remoteAddress: string | null;
  readonly parsed: ParsedPostback;
}

export type LinesResult =
  | {
      readonly kind: 'lines';
      readonly entries: readonly ReadEntry[];
      readonly counts: ImportCounts;
      /** Of the file: where the next part begins. */
      readonly until: FilePlace;
      /** How many of its lines are older than the one before them, less those that are newer. */
      readonly older: number;
      readonly isLast: boolean;
    }
  | NotRead;
