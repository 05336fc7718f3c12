/** Buttons beside each other. */
import type { ReactNode } from 'react';
import classes from './ButtonRow.module.css';

export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className={classes['buttons']}>{children}</div>;
}
