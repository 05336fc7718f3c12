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
      <ChevronUp size={14} aria-hidden />
      {message}
    </button>
  );
}
