/** A list without bullets and indents. */
import type { ReactNode } from 'react';
import classes from './PlainList.module.css';

interface PlainListProps {
  /** For those who hear the page. */
  readonly label?: string;
  /** Where each of them is more than a line or two. */
  readonly isLoose?: boolean;
  readonly children: ReactNode;
}

export function PlainList({ label, isLoose = false, children }: PlainListProps) {
  return (
    <ul className={classes['list']} aria-label={label} data-loose={isLoose || undefined}>
      {children}
    </ul>
  );
}
