/**
 * Which numbers of which mailbox the desk waits for in vain, and what becomes of that: those that its mailbox still has
 * are asked for again, the others are given up once the person has said that its disk is gone.
 */
import type { Log } from '../../../platform/log.ts';
import { runsOfNote } from './durable-notes.ts';
import type { Gathered } from './gathered.ts';
import type { JoinedMailboxes, KnownJoined } from './joined-mailboxes.ts';
import { canGiveUp, lostOf, type NumberRange, runOf, stillLost } from './lost-numbers.ts';
import { MISSING_MS } from './needs-again.ts';
import { positionOfLine, sourceOf } from './source-of.ts';

/** So many are shown of each line, and given up at a time. */
const MOST_RANGES = 100;

export interface MissingRange extends NumberRange {
  readonly run: string;
}

export interface MissingOfLine {
  /** See `LostNumbers`. */
  readonly line: string;
  readonly ranges: readonly MissingRange[];
  /** Whether its mailbox may still send them. */
  readonly canCome: boolean;
}

export interface MissingNumbersDeps {
  readonly joined: JoinedMailboxes;
  readonly gathered: Gathered;
  readonly positionIn: (source: string) => number;
  readonly elapsed: () => number;
  readonly log: Log;
}

export class MissingNumbers {
  readonly #deps: MissingNumbersDeps;
  /** Since when each line has waited behind the same number. */
  readonly #since = new Map<string, { readonly position: number; readonly at: number }>();

  constructor(deps: MissingNumbersDeps) {
    this.#deps = deps;
  }

  /** Of the lines of a mailbox that have waited for a while, the numbers that are missing. */
  of(known: KnownJoined): readonly MissingOfLine[] {
    const { gathered, positionIn } = this.#deps;
    const { mailboxId, lost } = known.stored;
    return gathered.linesOf(mailboxId).flatMap((line) => {
      const source = sourceOf(mailboxId, line);
      const run = runOf(line);
      const position = positionOfLine(mailboxId, line, positionIn);
      const ranges = gathered
        .missing(source, position, lostOf(lost, line))
        .slice(0, MOST_RANGES)
        .map((range) => ({ run, ...range }));
      const [first] = ranges;
      if (first === undefined || !this.#isLasting(source, position)) return [];
      return [{ line, ranges, canCome: canCome(known, run, first.fromSequence) }];
    });
  }

  /** Of a mailbox what was given up and has not come since. */
  lostOf({ stored: { mailboxId, lost } }: KnownJoined): readonly MissingRange[] {
    const positionOf = (line: string): number => positionOfLine(mailboxId, line, this.#deps.positionIn);
    const runs = new Set(Object.keys(lost).map((line) => runOf(line)));
    return [...runs].flatMap((run) => stillLost(run, lost, positionOf).map((range) => ({ run, ...range })));
  }

  /** Has to be called again and again. @returns whether something was given up. @throws Error of the store */
  look(): boolean {
    const { joined, log } = this.#deps;
    let isAny = false;
    for (const known of joined.all()) {
      const { mailboxId, diskGoneAtMs } = known.stored;
      const missing = this.of(known);
      if (diskGoneAtMs === null) continue;
      for (const { line, ranges, canCome: isExpected } of missing) {
        if (isExpected || !canGiveUp(line)) continue;
        joined.giveUp(mailboxId, line, ranges);
        log.warn({ mailboxId, line, ranges }, 'numbers of a mailbox whose disk is gone are given up');
        isAny = true;
      }
    }
    return isAny;
  }

  #isLasting(source: string, position: number): boolean {
    const { elapsed } = this.#deps;
    const known = this.#since.get(source);
    const at = known?.position === position ? known.at : elapsed();
    this.#since.set(source, { position, at });
    return elapsed() - at >= MISSING_MS;
  }
}

/** One that has said something since has what it names; of a silent one the person knows more. */
function canCome({ stored, note, saidAtMs }: KnownJoined, run: string, sequence: number): boolean {
  const { diskGoneAtMs } = stored;
  if (note === null || saidAtMs === null || (diskGoneAtMs !== null && saidAtMs < diskGoneAtMs))
    return diskGoneAtMs === null;
  return runsOfNote(note).some((each) => each.run.id === run && each.run.throughSequence >= sequence);
}
