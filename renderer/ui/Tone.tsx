/** Words in the colour of what they mean; an icon or the words themselves say it, too. */
import type { ReactNode } from 'react';
import classes from './Tone.module.css';

interface ToneProps {
  readonly tone: 'good' | 'wait' | 'bad' | 'quiet';
  readonly as?: 'span' | 'p' | 'b' | 'div';
  readonly children: ReactNode;
}

export function Tone({ tone, as: Element = 'span', children }: ToneProps) {
  return (
    <Element className={classes['tone']} data-tone={tone}>
      {children}
    </Element>
  );
}
