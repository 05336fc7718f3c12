/** A wavy line under what is no filter, over the field that the person types into. */
import { type RefObject, useEffect, useRef } from 'react';
import type { SearchDoubt } from '../../../shared/domain/search/check-search.ts';
import classes from './DoubtUnderline.module.css';

interface DoubtUnderlineProps {
  readonly filter: string;
  readonly doubts: readonly SearchDoubt[];
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

export function DoubtUnderline({ filter, doubts, inputRef }: DoubtUnderlineProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = inputRef.current;
    if (input === null) return undefined;
    // A long filter scrolls inside its field, and the lines go along.
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
      {piecesOf(filter, doubts).map(({ start, text, isDoubtful }) => (
        <span key={start} className={isDoubtful ? classes['doubt'] : undefined}>
          {text}
        </span>
      ))}
    </div>
  );
}

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly isDoubtful: boolean;
}

/** The filter in the pieces that have a line under them, and those between. */
function piecesOf(filter: string, doubts: readonly SearchDoubt[]): readonly Piece[] {
  const pieces = doubts.flatMap(({ start, end }, index): readonly Piece[] => {
    const before = doubts[index - 1]?.end ?? 0;
    return [
      { start: before, text: filter.slice(before, start), isDoubtful: false },
      { start, text: filter.slice(start, end), isDoubtful: true },
    ];
  });
  const rest = doubts.at(-1)?.end ?? 0;
  return [...pieces, { start: rest, text: filter.slice(rest), isDoubtful: false }].filter(
    ({ text }) => text !== '',
  );
}
