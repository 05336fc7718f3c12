/** A titled part of a page. */
import type { ReactNode } from 'react';
import classes from './Section.module.css';

interface SectionProps {
  readonly title: string;
  readonly description?: string;
  readonly children: ReactNode;
}

export function Section({ title, description, children }: SectionProps) {
  return (
    <section className={classes['section']} aria-label={title}>
      <h2 className={classes['title']}>{title}</h2>
      {description !== undefined && <p className={classes['description']}>{description}</p>}
      {children}
    </section>
  );
}
