/** Title, actions and body of a page. */
import type { ReactNode } from 'react';
import classes from './PageFrame.module.css';

interface PageFrameProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function PageFrame({ title, actions, children }: PageFrameProps) {
  return (
    <section className={classes['page']} aria-label={title}>
      <header className={classes['head']}>
        <h1 className={classes['title']}>{title}</h1>
        <div className={classes['actions']}>{actions}</div>
      </header>
      <div className={classes['body']}>{children}</div>
    </section>
  );
}
