/** How far an import is. Pure. */
import { addCounts, type ImportCounts, NO_COUNTS } from '../../../shared/domain/import/import-counts.ts';
import type { ImportState } from '../../../shared/domain/import/import-state.ts';
import type { LinesResult } from './import-calls.ts';
import { FILE_START, type FilePlace } from './lines-of-file.ts';

export interface ImportProgress {
  /** Of the file. */
  readonly name: string;
  readonly state: ImportState;
  readonly bytes: number;
  /** Where reading it goes on. */
  readonly place: FilePlace;
  /** From its end: an export begins with the newest, and what is written in its order costs a third less. */
  readonly isBackwards: boolean;
  /** How many of its lines are older than the one before them, less those that are newer. */
  readonly older: number;
  readonly counts: ImportCounts;
}

/** At its start. */
export const AT_START = { place: FILE_START, isBackwards: false, older: 0, counts: NO_COUNTS };

export type ReadLines = Extract<LinesResult, { kind: 'lines' }>;

/** @param written how many of the entries were new */
export function progressAfter(progress: ImportProgress, result: ReadLines, written: number): ImportProgress {
  const { fresh, known } = result.counts;
  // Of two lines with one id the second one is known by then.
  const twice = progress.state === 'importing' ? fresh - written : 0;
  const counts = addCounts(progress.counts, { ...result.counts, fresh: fresh - twice, known: known + twice });
  return { ...progress, counts, place: result.until, older: progress.older + result.older };
}

/** @param progress of a file that was looked at as a whole */
export function importing(progress: ImportProgress): ImportProgress {
  const { name, bytes, older, place: end } = progress;
  const isBackwards = older > 0;
  const place = isBackwards ? end : FILE_START;
  return { ...AT_START, name, bytes, isBackwards, place, state: 'importing' };
}

export function readBytes({ bytes, place, isBackwards }: ImportProgress): number {
  return isBackwards ? bytes - place.offset : place.offset;
}
