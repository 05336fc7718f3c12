/** A wavy line under what cannot be read, over the field that the person types into. */
import { type RefObject, useEffect, useRef } from 'react';
import type { SearchFault } from '../../../shared/domain/search/query.ts';
import classes from './FaultUnderline.module.css';

interface FaultUnderlineProps {
  readonly filter: string;
  readonly faults: readonly SearchFault[];
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

export function FaultUnderline({ filter, faults, inputRef }: FaultUnderlineProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = inputRef.current;
    if (input === null) return undefined;
    // A long search scrolls inside its field, and the lines go along.
    const follow = (): void => {
      ref.current?.scrollTo({ left: input.scrollLeft, behavior: 'instant' });
    };
    follow();
    input.addEventListener('scroll', follow);
    return () => {
      input.removeEventListener('scroll', follow);
    };
  });
  return (
    <div ref={ref} className={classes['over']} aria-hidden>
      {piecesOf(filter, faults).map(({ start, text, isFaulty }) => (
        <span key={start} className={isFaulty ? classes['fault'] : undefined}>
          {text}
        </span>
      ))}
    </div>
  );
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly isFaulty: boolean;
}

/** The search in the pieces that have a line under them, and those between. Faults may lie in each other. */
function piecesOf(filter: string, faults: readonly SearchFault[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of faults) {
    const from = Math.max(at, start);
    if (end <= from) continue;
    pieces.push({ start: at, text: filter.slice(at, from), isFaulty: false });
    pieces.push({ start: from, text: filter.slice(from, end), isFaulty: true });
    at = end;
  }
  return [...pieces, { start: at, text: filter.slice(at), isFaulty: false }].filter(
    ({ text }) => text !== '',
  );
}
