/** Says how many new postbacks wait, and lets them in. */
import { ChevronUp } from 'lucide-react';
import classes from './NewPill.module.css';

interface NewPillProps {
  readonly message: string;
  readonly onRelease: () => void;
}

export function NewPill({ message, onRelease }: NewPillProps) {
  return (
    <button type="button" className={classes['pill']} onClick={onRelease}>
      {/* Made anew with each number, so that nothing in it moves when it grows. */}
      <span key={message} className={classes['words']}>
        <ChevronUp size={14} aria-hidden />
        {message}
      </span>
    </button>
  );
}
