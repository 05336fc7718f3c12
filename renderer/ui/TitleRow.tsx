/** The name of what is open, and at the end of its row what can be done with it. */
import type { ReactNode } from 'react';
import classes from './TitleRow.module.css';

interface TitleRowProps {
  readonly title: string;
  /** What is known of it in a few words, below the title. */
  readonly facts: ReactNode;
  readonly actions: ReactNode;
}

export function TitleRow({ title, facts, actions }: TitleRowProps) {
  return (
    <header className={classes['head']}>
      <div>
        <h2 className={classes['name']}>{title}</h2>
        {facts}
      </div>
      {actions}
    </header>
  );
}
