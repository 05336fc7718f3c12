/** Which rows have just come in at the top of a list that may move, and the slide that makes room for them. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** More at once are a burst: nobody follows them, and each would cost a frame. */
const MOST_AT_ONCE = 8;

interface NewRows {
  readonly entries: readonly { readonly key: string }[];
  readonly isHeld: boolean;
  /** No row is chosen or open. */
  readonly isFree: boolean;
  readonly rowPx: number;
  /** What holds the rows. */
  readonly innerRef: RefObject<HTMLElement | null>;
}

interface Change {
  /** By key: those to slide in. */
  readonly fresh: ReadonlySet<string>;
  /**
   * So many came at once that each place in view has another row: the places stay. It holds until the next change, so
   * that no row is built anew under a pointer that is about to click on it.
   */
  readonly isFlowing: boolean;
}

const STILL: Change = { fresh: new Set(), isFlowing: false };

export function useNewRows({ entries, isHeld, isFree, rowPx, innerRef }: NewRows): Change {
  const firstKey = entries[0]?.key ?? null;
  const [seen, setSeen] = useState({ firstKey, change: STILL });
  if (seen.firstKey !== firstKey)
    setSeen({ firstKey, change: isHeld ? STILL : changeOf(entries, seen.firstKey, isFree) });
  const { change } = seen;
  const { fresh } = change;
  const slid = useRef(fresh);
  useLayoutEffect(() => {
    if (slid.current === fresh) return;
    slid.current = fresh;
    if (fresh.size === 0 || !mayMove()) return;
    innerRef.current?.animate(
      [{ transform: `translateY(${-fresh.size * rowPx}px)` }, { transform: 'none' }],
      {
        duration: SLIDE_MS,
        easing: 'cubic-bezier(0.2, 0, 0, 1)',
      },
    );
  }, [fresh, rowPx, innerRef]);
  return isHeld ? { ...change, fresh: STILL.fresh } : change;
}

/** As `--desk-move`. */
const SLIDE_MS = 120;

function changeOf(
  entries: readonly { readonly key: string }[],
  before: string | null,
  isFree: boolean,
): Change {
  if (before === null) return STILL;
  const top = entries.slice(0, MOST_AT_ONCE + 1);
  const shift = top.findIndex((entry) => entry.key === before);
  if (shift === -1) return { fresh: STILL.fresh, isFlowing: isFree };
  return { fresh: new Set(top.slice(0, shift).map((entry) => entry.key)), isFlowing: false };
}

function mayMove(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
