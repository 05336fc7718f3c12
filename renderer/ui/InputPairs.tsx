/** Inputs in two columns. */
import type { ReactNode } from 'react';
import classes from './InputPairs.module.css';

export function InputPairs({ children }: { readonly children: ReactNode }) {
  return <div className={classes['inputs']}>{children}</div>;
}
