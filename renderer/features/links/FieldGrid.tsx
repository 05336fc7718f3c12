/** Inputs in as many columns as fit. */
import type { ReactNode } from 'react';
import classes from './FieldGrid.module.css';

export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return <div className={classes['grid']}>{children}</div>;
}

/** The style of what takes a whole row of the grid. */
export const WHOLE_ROW = { gridColumn: '1 / -1' } as const;
