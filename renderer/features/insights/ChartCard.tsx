/** One chart with its title. */
import type { ReactNode } from 'react';
import classes from './ChartCard.module.css';

interface ChartCardProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function ChartCard({ title, children }: ChartCardProps) {
  return (
    <section className={classes['card']} aria-label={title}>
      <h2 className={classes['title']}>{title}</h2>
      {children}
    </section>
  );
}
