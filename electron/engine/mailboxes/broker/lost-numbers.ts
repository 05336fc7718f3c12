/**
 * Numbers of a run that nobody can send any more. Once they are given up the desk goes on behind them. What comes of them
 * all the same is taken over as a source of its own, so that giving up too much costs nothing. Pure.
 */

/** Both ends belong to it. */
export interface NumberRange {
  readonly fromSequence: number;
  readonly throughSequence: number;
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
    // The name of its source is made of where it begins, so one that is there never begins elsewhere.
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

/** The range that a number lies in; null where it was not given up. */
export function lostRangeOf(sequence: number, lost: readonly NumberRange[]): NumberRange | null {
  return (
    lost.find(
      ({ fromSequence, throughSequence }) => fromSequence <= sequence && sequence <= throughSequence,
    ) ?? null
  );
}

/** Under which name is taken over what comes late of a range. */
export function lateSourceOf(source: string, { fromSequence }: NumberRange): string {
  return `${source}/${fromSequence}`;
}

/** What is still missing of the ranges that were given up, in order. */
export function stillLost(
  source: string,
  lost: readonly NumberRange[],
  positionIn: (source: string) => number,
): readonly NumberRange[] {
  return lost
    .map((range) => ({
      ...range,
      fromSequence: Math.max(range.fromSequence, positionIn(lateSourceOf(source, range)) + 1),
    }))
    .filter(({ fromSequence, throughSequence }) => fromSequence <= throughSequence);
}

/** Up to where a mailbox need not send anything again, also of what was given up and it may still have. */
export function completeThrough(
  source: string,
  lost: readonly NumberRange[],
  positionIn: (source: string) => number,
): number {
  const [first] = stillLost(source, lost, positionIn);
  const position = positionIn(source);
  return first === undefined ? position : Math.min(position, first.fromSequence - 1);
}
