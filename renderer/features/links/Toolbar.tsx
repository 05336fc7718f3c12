/** Inputs and buttons above what they act upon. */
import type { ReactNode } from 'react';
import classes from './Toolbar.module.css';

export function Toolbar({ children }: { readonly children: ReactNode }) {
  return <div className={classes['bar']}>{children}</div>;
}
