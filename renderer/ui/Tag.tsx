/** A small word that marks something, with more words on hover. */
import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Tag.module.css';

interface TagProps {
  readonly tone?: 'good' | 'wait' | 'bad' | 'quiet';
  readonly hint: string;
  /** Gives a native hint instead: in a list hundreds come and go while it scrolls. */
  readonly isInList?: boolean;
  readonly children: ReactNode;
}

export function Tag({ tone = 'quiet', hint, isInList = false, children }: TagProps) {
  const tag = (
    <span className={classes['tag']} data-tone={tone} title={isInList ? hint : undefined}>
      {children}
    </span>
  );
  if (isInList) return tag;
  return (
    <Tooltip label={hint} multiline maw={320}>
      {tag}
    </Tooltip>
  );
}
