/** One chart with its title. */
import type { ReactNode } from 'react';
import classes from './ChartCard.module.css';

interface ChartCardProps {
  readonly title: string;
  /** What its colours mean. */
  readonly legend?: ReactNode;
  readonly children: ReactNode;
}

export function ChartCard({ title, legend, children }: ChartCardProps) {
  return (
    <section className={classes['card']} aria-label={title}>
      <div className={classes['head']}>
        <h2 className={classes['title']}>{title}</h2>
        {legend}
      </div>
      {children}
    </section>
  );
}
