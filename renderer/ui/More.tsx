/** A question whose answer opens on demand. */
import type { ReactNode } from 'react';
import classes from './More.module.css';

interface MoreProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function More({ title, children }: MoreProps) {
  return (
    <details>
      <summary className={classes['title']}>{title}</summary>
      <div className={classes['body']}>{children}</div>
    </details>
  );
}
