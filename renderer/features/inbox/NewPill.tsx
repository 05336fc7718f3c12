/** Says how many new postbacks wait, and lets them in. */
import { ChevronUp } from 'lucide-react';
import classes from './NewPill.module.css';

interface NewPillProps {
  readonly words: string;
  readonly onRelease: () => void;
}

export function NewPill({ words, onRelease }: NewPillProps) {
  return (
    <button type="button" className={classes['pill']} onClick={onRelease}>
      {/* Made anew with each number, so that nothing in it moves when it grows. */}
      <span key={words} className={classes['words']}>
        <ChevronUp size={14} aria-hidden />
        {words}
      </span>
    </button>
  );
}
