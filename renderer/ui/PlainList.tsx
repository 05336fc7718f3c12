/** A list without bullets and indents. */
import type { ReactNode } from 'react';
import classes from './PlainList.module.css';

interface PlainListProps {
  /** For those who hear the page. */
  readonly label?: string;
  readonly children: ReactNode;
}

export function PlainList({ label, children }: PlainListProps) {
  return (
    <ul className={classes['list']} aria-label={label}>
      {children}
    </ul>
  );
}
