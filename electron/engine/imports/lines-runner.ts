/** What the thread does: reads the next lines of an import, and looks which are here already. */
import { addCounts, type ImportCounts, NO_COUNTS } from '../../../shared/domain/import/import-counts.ts';
import { causeOf } from '../../platform/cause-of.ts';
import { openReader } from '../../platform/database.ts';
import { QueryStats } from '../../platform/query-stats.ts';
import type { QueryingReply } from '../../platform/querying-thread.ts';
import type { LocalRunner } from '../../platform/worker-thread.ts';
import { createReadableStore, type ReadableStore } from '../store/readable-store.ts';
import type { LinesCall, LinesResult, ReadEntry } from './import-calls.ts';
import { type FileLine, linesOfFile } from './lines-of-file.ts';
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

function begin(store: ReadableStore, { readingId, file, nowMs }: LinesCall): Reading {
  const networks = new Map(store.networks.all().map(({ name, id }) => [networkKey(name), id]));
  return { id: readingId, lines: linesOfFile(file), context: { networks, nowMs }, nextPart: 0 };
}

function readPart(
  store: ReadableStore,
  { lines, context }: Reading,
  { withEntries, most: mostEntries }: LinesCall,
): LinesResult {
  const most = withEntries ? mostEntries : PART_LINES;
  const entries: ReadEntry[] = [];
  let counts = NO_COUNTS;
  let [readBytes, startBytes, taken, isLast] = [0, -1, 0, false];
  while (
    entries.length < most &&
    taken < PART_LINES &&
    (startBytes < 0 || readBytes - startBytes < PART_BYTES)
  ) {
    const next = lines.next();
    if (next.done === true) {
      isLast = true;
      break;
    }
    const { number, bytes, offset } = next.value;
    if (startBytes < 0) startBytes = offset;
    readBytes = offset;
    taken += 1;
    const reading = readLine(bytes, context);
    if (reading.kind === 'empty') continue;
    counts = addCounts(counts, countsOf(reading, number));
    if (reading.kind === 'entry') entries.push(reading.entry);
  }
  const known = store.postbacks.thoseThere(entries.map(({ id }) => id));
  // An export begins with the newest: what follows the story of a conversion costs less than what precedes it.
  const fresh = entries
    .filter(({ id }) => !known.has(id))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return {
    kind: 'lines',
    entries: withEntries ? fresh : [],
    counts: { ...counts, known: entries.length - fresh.length, fresh: fresh.length },
    readBytes,
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
