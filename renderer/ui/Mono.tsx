/** Text to be read letter by letter: URLs, ids, macros. What a sender wrote in it turns nothing beside it around. */
import type { ReactNode } from 'react';
import classes from './Mono.module.css';

interface MonoProps {
  readonly as?: 'span' | 'div';
  /** As large as the text around it instead of small. */
  readonly isInText?: boolean;
  readonly children: ReactNode;
}

export function Mono({ as: Element = 'span', isInText = false, children }: MonoProps) {
  return <Element className={classes[isInText ? 'inText' : 'mono']}>{children}</Element>;
}

/** The same for what is typed: the `classNames` of an input. */
export const MONO_INPUT = { input: classes['input'] ?? '' };
