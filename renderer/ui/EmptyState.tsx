/** What stands where there is nothing yet: what would be here, and the next step. */
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

interface EmptyStateProps {
  readonly art?: ReactNode;
  readonly title: string;
  readonly body: string;
  readonly children?: ReactNode;
}

export function EmptyState({ art, title, body, children }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      {art}
      <h2 className={classes['title']}>{title}</h2>
      <p className={classes['body']}>{body}</p>
      {children}
    </div>
  );
}
