/** A small word that marks something, with more words on hover. */
import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Tag.module.css';

interface TagProps {
  readonly tone?: 'good' | 'wait' | 'bad' | 'quiet';
  readonly hint: string;
  readonly children: ReactNode;
}

export function Tag({ tone = 'quiet', hint, children }: TagProps) {
  return (
    <Tooltip label={hint} multiline maw={320}>
      <span className={classes['tag']} data-tone={tone}>
        {children}
      </span>
    </Tooltip>
  );
}
