/** A figure of the status bar: the value, and below it what it is. A link where it leads to what it counts. */
import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Figure.module.css';

interface FigureProps {
  readonly value: ReactNode;
  readonly label: string;
  /** Where the bar is narrow. */
  readonly shortLabel?: string;
  readonly tone?: 'good' | 'wait' | 'bad' | 'quiet';
  readonly hint?: string;
  /** Where it leads; its name begins with what is shown: the value and what it is. */
  readonly link?: { readonly href: string; readonly name: string; readonly onClick?: () => void };
}

export function Figure({ value, label, shortLabel = label, tone, hint, link }: FigureProps) {
  const body = (
    <>
      <span className={classes['value']}>{value}</span> <span className={classes['long']}>{label}</span>
      {shortLabel !== label && <span className={classes['short']}>{shortLabel}</span>}
    </>
  );
  const isShortened = shortLabel !== label || undefined;
  const figure =
    link === undefined ? (
      <div className={classes['figure']} data-tone={tone} data-shortened={isShortened}>
        {body}
      </div>
    ) : (
      <a
        href={link.href}
        aria-label={link.name}
        className={classes['figure']}
        data-tone={tone}
        data-shortened={isShortened}
        onClick={link.onClick}
      >
        {body}
      </a>
    );
  return hint === undefined ? (
    figure
  ) : (
    <Tooltip label={hint} multiline maw={340}>
      {figure}
    </Tooltip>
  );
}
