/** The first letter of a network's name on a ground of its own, so that the eye tells networks apart in a list. */
import classes from './NetworkLetter.module.css';

interface NetworkLetterProps {
  readonly name: string;
  readonly isBig?: boolean;
}

const GROUNDS = 4;
/** One for all: a list draws many names at once. */
const letters = new Intl.Segmenter();

export function NetworkLetter({ name, isBig = false }: NetworkLetterProps) {
  const [first] = letters.segment(name.trim().slice(0, 16));
  return (
    <span
      className={classes['letter']}
      data-ground={groundOf(name)}
      data-big={isBig || undefined}
      aria-hidden
    >
      {first?.segment.toUpperCase()}
    </span>
  );
}

/** Always the same ground for a name; which one means nothing. */
function groundOf(name: string): number {
  let sum = 0;
  for (const letter of name.slice(0, 64)) sum += letter.codePointAt(0) ?? 0;
  return sum % GROUNDS;
}
