/** A titled part of a page. */
import type { ReactNode } from 'react';
import classes from './Section.module.css';

interface SectionProps {
  readonly title: string;
  readonly words?: string;
  readonly children: ReactNode;
}

export function Section({ title, words, children }: SectionProps) {
  return (
    <section className={classes['section']} aria-label={title}>
      <h2 className={classes['title']}>{title}</h2>
      {words !== undefined && <p className={classes['words']}>{words}</p>}
      {children}
    </section>
  );
}
