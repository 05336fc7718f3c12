/**
 * Numbers of a run that nobody can send any more. Once they are given up the desk goes on behind them. What comes of them
 * all the same is taken over in a line of its own, so that giving up too much costs nothing: neither of a run nor of what
 * came late of one, where the rest of it never came. Pure.
 */

/** Both ends belong to it. */
export interface NumberRange {
  readonly fromSequence: number;
  readonly throughSequence: number;
}

/**
 * Of each line what was given up, in order. A line is a run (`RUN`), or what comes late of a range that was given up of
 * another line (`RUN/FIRST`, `RUN/FIRST/FIRST`): its name is made of where that range begins.
 */
export type LostNumbers = Readonly<Record<string, readonly NumberRange[]>>;

/** Up to where all of a line is here. */
type PositionOf = (line: string) => number;

/** What is cut into parts again and again is no accident: then it stays where it is, and is shown. */
const DEEPEST = 8;

/** What was given up of a line. Its name is the mailbox's: it must not be one that every object has. */
export function lostOf(lost: LostNumbers, line: string): readonly NumberRange[] {
  return Object.hasOwn(lost, line) ? (lost[line] ?? []) : [];
}

/** The run that a line is of. */
export function runOf(line: string): string {
  return line.split('/', 1)[0] ?? line;
}

/** The number before the first of a line. */
export function startOf(line: string): number {
  const at = line.lastIndexOf('/');
  return at === -1 ? 0 : Number(line.slice(at + 1)) - 1;
}

/** Whether something may still be given up of a line. */
export function canGiveUp(line: string): boolean {
  return line.split('/').length <= DEEPEST;
}

/** The line that a number of a run is taken over in. */
export function lineOf(run: string, sequence: number, lost: LostNumbers): string {
  const range = lostOf(lost, run).find(
    ({ fromSequence, throughSequence }) => fromSequence <= sequence && sequence <= throughSequence,
  );
  return range === undefined ? run : lineOf(lateLineOf(run, range), sequence, lost);
}

/** A line, and those of what comes late of it. */
export function linesFrom(line: string, lost: LostNumbers): readonly string[] {
  return [line, ...lostOf(lost, line).flatMap((range) => linesFrom(lateLineOf(line, range), lost))];
}

/** Up to where nothing is missing, if what follows a number was given up. @param lost in order */
export function passOver(position: number, lost: readonly NumberRange[]): number {
  return lost.reduce(
    (through, range) =>
      range.fromSequence <= through + 1 ? Math.max(through, range.throughSequence) : through,
    position,
  );
}

/** With others given up, in order, those that touch as one. */
export function addLost(lost: readonly NumberRange[], more: readonly NumberRange[]): readonly NumberRange[] {
  const inOrder = [...lost, ...more].toSorted((one, other) => one.fromSequence - other.fromSequence);
  const merged: NumberRange[] = [];
  for (const { fromSequence, throughSequence } of inOrder) {
    const last = merged.at(-1);
    // The name of its line is made of where it begins, so one that is there never begins elsewhere.
    if (last === undefined || fromSequence > last.throughSequence)
      merged.push({ fromSequence, throughSequence });
    else
      merged[merged.length - 1] = {
        ...last,
        throughSequence: Math.max(last.throughSequence, throughSequence),
      };
  }
  return merged;
}

/** What is still missing of what was given up of a line, in order. */
export function stillLost(line: string, lost: LostNumbers, positionOf: PositionOf): readonly NumberRange[] {
  return lostOf(lost, line).flatMap((range) => {
    const late = lateLineOf(line, range);
    const { throughSequence } = range;
    const fromSequence = positionOf(late) + 1;
    const rest = fromSequence <= throughSequence ? [{ fromSequence, throughSequence }] : [];
    return [...stillLost(late, lost, positionOf), ...rest];
  });
}

/** Up to where a mailbox need not send anything of a run again, also of what was given up and it may still have. */
export function completeThrough(run: string, lost: LostNumbers, positionOf: PositionOf): number {
  const [first] = stillLost(run, lost, positionOf);
  const position = positionOf(run);
  return first === undefined ? position : Math.min(position, first.fromSequence - 1);
}

function lateLineOf(line: string, { fromSequence }: NumberRange): string {
  return `${line}/${fromSequence}`;
}
