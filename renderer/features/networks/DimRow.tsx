/** Facts of second rank beside each other. */
import type { ReactNode } from 'react';
import classes from './DimRow.module.css';

interface DimRowProps {
  readonly as?: 'span' | 'div';
  readonly children: ReactNode;
}

export function DimRow({ as: Element = 'span', children }: DimRowProps) {
  return <Element className={classes['facts']}>{children}</Element>;
}
