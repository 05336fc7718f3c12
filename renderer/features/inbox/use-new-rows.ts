/** Which rows have just come in at the top of a list that may move, and the slide that makes room for them. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** More at once are a burst: nobody follows them, and each would cost a frame. */
const MOST_AT_ONCE = 8;

interface NewRows {
  readonly entries: readonly { readonly key: string }[];
  readonly isHeld: boolean;
  readonly rowPx: number;
  /** What holds the rows. */
  readonly innerRef: RefObject<HTMLElement | null>;
}

const NONE: ReadonlySet<string> = new Set();

export function useNewRows({ entries, isHeld, rowPx, innerRef }: NewRows): ReadonlySet<string> {
  const firstKey = entries[0]?.key ?? null;
  const [seen, setSeen] = useState({ firstKey, fresh: NONE });
  if (seen.firstKey !== firstKey)
    setSeen({ firstKey, fresh: isHeld ? NONE : freshOf(entries, seen.firstKey) });
  const { fresh } = seen;
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
  return fresh;
}

/** As `--desk-move`. */
const SLIDE_MS = 120;

function freshOf(entries: readonly { readonly key: string }[], before: string | null): ReadonlySet<string> {
  if (before === null) return NONE;
  const top = entries.slice(0, MOST_AT_ONCE + 1);
  const shift = top.findIndex((entry) => entry.key === before);
  return shift <= 0 ? NONE : new Set(top.slice(0, shift).map((entry) => entry.key));
}

function mayMove(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
