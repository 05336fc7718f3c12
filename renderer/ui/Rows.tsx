/** Things one under the other, evenly apart, and not wider than what they hold can be read or filled in. */
import type { HTMLAttributes } from 'react';
import classes from './Rows.module.css';

export interface RowsProps extends Omit<HTMLAttributes<HTMLDivElement>, 'className' | 'style'> {
  readonly gap?: 'sm' | 'md' | 'lg' | 'xl' | undefined;
  /** `form` for inputs, `text` for what is read, `page` as wide as a section. */
  readonly width?: 'form' | 'text' | 'page' | undefined;
}

export function Rows({ gap = 'xl', width, ...rest }: RowsProps) {
  return <div className={classes['rows']} data-gap={gap} data-width={width} {...rest} />;
}
