/** Text exactly as it is, in monospace, with a copy button. Always text, never markup. */
import type { ReactNode } from 'react';
import { CopyButton } from './CopyButton.tsx';
import classes from './CodeBlock.module.css';

interface CodeBlockProps {
  readonly text: string;
  /** What it is, for the copy button's name. */
  readonly label: string;
  /** A button beside the one that copies. */
  readonly children?: ReactNode;
}

export function CodeBlock({ text, label, children }: CodeBlockProps) {
  return (
    <div className={classes['block']}>
      <pre className={classes['text']} aria-label={label} tabIndex={0}>
        {text}
      </pre>
      <div className={classes['copy']}>
        {children}
        <CopyButton text={text} />
      </div>
    </div>
  );
}
