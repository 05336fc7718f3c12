/** The name of what stands below or beside it, where it is no input's own label. */
import type { ReactNode } from 'react';
import classes from './Label.module.css';

interface LabelProps {
  readonly as?: 'span' | 'div';
  readonly children: ReactNode;
}

export function Label({ as: Element = 'span', children }: LabelProps) {
  return <Element className={classes['label']}>{children}</Element>;
}
