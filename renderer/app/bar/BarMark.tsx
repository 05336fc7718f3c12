/** A short warning in the status bar that leads to where it is looked after. */
import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './BarMark.module.css';

interface BarMarkProps {
  readonly tone: 'wait' | 'bad';
  readonly href: string;
  readonly hint: string;
  readonly children: ReactNode;
}

export function BarMark({ tone, href, hint, children }: BarMarkProps) {
  return (
    <Tooltip label={hint} multiline maw={360}>
      <a href={href} className={classes['mark']} data-tone={tone}>
        {children}
      </a>
    </Tooltip>
  );
}
