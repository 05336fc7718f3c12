/** Words of second rank, in a paler colour. */
import type { ReactNode } from 'react';
import classes from './Dim.module.css';

interface DimProps {
  readonly as?: 'span' | 'div' | 'p';
  readonly children: ReactNode;
}

export function Dim({ as: Element = 'span', children }: DimProps) {
  return <Element className={classes['dim']}>{children}</Element>;
}
