/** Figures side by side, each with what it is and a note below. */
import type { ReactNode } from 'react';
import classes from './Totals.module.css';

interface TotalsProps {
  readonly label: string;
  /** In one row on a wide window; as many as fit where it is left out. */
  readonly columns?: 6;
  readonly children: ReactNode;
}

export function Totals({ label, columns, children }: TotalsProps) {
  return (
    <dl className={classes['totals']} data-columns={columns} aria-label={label}>
      {children}
    </dl>
  );
}

interface TotalProps {
  readonly name: string;
  readonly value: ReactNode;
  readonly children?: ReactNode;
}

export function Total({ name, value, children }: TotalProps) {
  return (
    <div className={classes['total']}>
      <dt>{name}</dt>
      <dd>
        <span className={classes['figure']}>{value}</span>
        {children !== undefined && <span className={classes['note']}>{children}</span>}
      </dd>
    </div>
  );
}
