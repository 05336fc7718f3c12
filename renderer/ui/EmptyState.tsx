/** What stands where there is nothing yet: what would be here, and the next step. */
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface EmptyStateProps {
  readonly title: string;
  readonly body: string;
  readonly children?: ReactNode;
}

export function EmptyState({ title, body, children }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      <h2 className={classes['title']}>{title}</h2>
      <p className={classes['body']}>{body}</p>
      {children}
    </div>
  );
}
