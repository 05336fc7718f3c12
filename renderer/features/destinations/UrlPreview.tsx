/** A URL as it would go out, below what it is made from. */
import type { ReactNode } from 'react';
import classes from './UrlPreview.module.css';

export function UrlPreview({ children }: { readonly children: ReactNode }) {
  return <div className={classes['preview']}>{children}</div>;
}
