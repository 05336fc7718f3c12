/** A line of a list of bars: a name, what is drawn of it, a figure and a note; it leads to what it counts. */
import type { ComponentProps, ReactNode } from 'react';
import classes from './BarLine.module.css';

export function BarLines({ children }: { readonly children: ReactNode }) {
  return <ul className={classes['bars']}>{children}</ul>;
}

interface BarLineProps {
  readonly link: Pick<ComponentProps<'a'>, 'href' | 'onClick'>;
  /** What a click shows. */
  readonly title: string;
  readonly name: string;
  readonly drawing: ReactNode;
  readonly figure: string;
  readonly note: string;
}

export function BarLine({ link, title, name, drawing, figure, note }: BarLineProps) {
  return (
    <li>
      <a {...link} className={classes['bar']} title={title}>
        <span className={classes['name']}>{name}</span>
        {drawing}
        <span className={classes['amount']}>
          {figure}
          <span className={classes['note']}>{note}</span>
        </span>
      </a>
    </li>
  );
}
