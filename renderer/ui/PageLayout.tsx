/** Title, tabs, actions and body of a page. */
import { type ReactNode, useState } from 'react';
import { PageActionsContext } from './page-actions.ts';
import classes from './PageLayout.module.css';

interface PageLayoutProps {
  readonly title: string;
  /** Parts of the page, beside its title. */
  readonly tabs?: ReactNode;
  readonly actions?: ReactNode;
  /** The body fills the page to its edges and scrolls its own parts. */
  readonly isFull?: boolean;
  readonly children: ReactNode;
}

export function PageLayout({ title, tabs, actions, isFull = false, children }: PageLayoutProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <section className={classes['page']} aria-label={title}>
      <header className={classes['head']}>
        <h1 className={classes['title']}>{title}</h1>
        {tabs}
        <div className={classes['space']} />
        <div className={classes['actions']} ref={setPlace}>
          {actions}
        </div>
      </header>
      <div className={classes['body']} data-full={isFull || undefined}>
        <PageActionsContext value={place}>{children}</PageActionsContext>
      </div>
    </section>
  );
}
