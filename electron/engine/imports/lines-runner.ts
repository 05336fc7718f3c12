/** What the thread does: reads the next lines of an import, and looks which are here already. */
import { addCounts, type ImportCounts, NO_COUNTS } from '../../../shared/domain/import/import-counts.ts';
import { causeOf } from '../../platform/cause-of.ts';
import { openReader } from '../../platform/database.ts';
import { QueryStats } from '../../platform/query-stats.ts';
import type { QueryingReply } from '../../platform/querying-thread.ts';
import type { LocalRunner } from '../../platform/worker-thread.ts';
import { createReadableStore, type ReadableStore } from '../store/readable-store.ts';
import type { LinesCall, LinesResult, ReadEntry } from './import-calls.ts';
import { linesBackwards } from './lines-backwards.ts';
import { type FileLine, type FilePlace, linesOfFile } from './lines-of-file.ts';
import { type LineContext, networkKey, readLine } from './read-line.ts';

/** While they are only counted, or few are new. */
const PART_LINES = 2_000;
/** Bodies included. */
const PART_BYTES = 512 * 1_024;

interface Reading {
  readonly id: string;
  readonly lines: Generator<FileLine, void, undefined>;
  readonly context: LineContext;
  nextPart: number;
  /** What was read. */
  place: FilePlace;
  /** Of the line before. */
  lastId: string | null;
}

/** @param path of the database, which is open for writing elsewhere */
export function createLinesRunner(path: string): LocalRunner<LinesCall, QueryingReply<LinesResult>> {
  const queries = new QueryStats();
  const db = openReader(path, queries);
  const store = createReadableStore(db);
  let reading: Reading | null = null;
  const next = (call: LinesCall): LinesResult => {
    if (call.part === 0) {
      reading?.lines.return();
      reading = begin(store, call);
    }
    if (reading?.id !== call.readingId || reading.nextPart !== call.part)
      return { kind: 'failed', message: 'The reading of an import was interrupted.' };
    reading.nextPart += 1;
    return readPart(store, reading, call);
  };
  const run = (call: LinesCall): LinesResult => {
    try {
      return next(call);
    } catch (error) {
      return { kind: 'failed', message: causeOf(error) };
    }
  };
  return {
    run: (call) => ({ result: run(call), queries: queries.take() }),
    close: () => {
      reading?.lines.return();
      db.close();
    },
  };
}

function begin(store: ReadableStore, { readingId, file, from, isBackwards, nowMs }: LinesCall): Reading {
  const networks = new Map(store.networks.all().map(({ name, id }) => [networkKey(name), id]));
  const lines = isBackwards ? linesBackwards(file, from) : linesOfFile(file, from);
  const context = { networks, nowMs };
  return { id: readingId, lines, context, nextPart: 0, place: from, lastId: null };
}

function readPart(
  store: ReadableStore,
  reading: Reading,
  { withEntries, most: mostEntries }: LinesCall,
): LinesResult {
  const most = withEntries ? mostEntries : PART_LINES;
  const entries: ReadEntry[] = [];
  let counts = NO_COUNTS;
  const { offset: startBytes, lines: startLines } = reading.place;
  let [isLast, older] = [false, 0];
  while (
    entries.length < most &&
    Math.abs(reading.place.lines - startLines) < PART_LINES &&
    Math.abs(reading.place.offset - startBytes) < PART_BYTES
  ) {
    const next = reading.lines.next();
    if (next.done === true) {
      isLast = true;
      break;
    }
    const { number, bytes, place } = next.value;
    reading.place = place;
    const line = readLine(bytes, reading.context);
    if (line.kind === 'empty') continue;
    counts = addCounts(counts, countsOf(line, number));
    if (line.kind !== 'entry') continue;
    entries.push(line.entry);
    const { id } = line.entry;
    if (reading.lastId !== null) older += id < reading.lastId ? 1 : -1;
    reading.lastId = id;
  }
  const known = store.postbacks.thoseThere(entries.map(({ id }) => id));
  // What follows the story of a conversion costs less than what precedes it.
  const fresh = entries
    .filter(({ id }) => !known.has(id))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return {
    kind: 'lines',
    entries: withEntries ? fresh : [],
    counts: { ...counts, known: entries.length - fresh.length, fresh: fresh.length },
    until: reading.place,
    older,
    isLast,
  };
}

function countsOf(reading: ReturnType<typeof readLine>, line: number): ImportCounts {
  const one = { ...NO_COUNTS, lines: 1 };
  switch (reading.kind) {
    case 'empty':
      return NO_COUNTS;
    case 'bad':
      return { ...one, bad: 1, faults: [{ line, fault: reading.fault }] };
    case 'correction':
      return { ...one, corrections: 1 };
    case 'unknown_network':
      return { ...one, unknownNetworks: [{ name: reading.name, count: 1 }] };
    case 'entry':
      return one;
  }
}
