/** Text exactly as it is, in monospace, with a copy button. Always text, never markup. */
import { CopyButton } from './CopyButton.tsx';
import classes from './CodeBlock.module.css';

interface CodeBlockProps {
  readonly text: string;
  /** What it is, for the copy button's name. */
  readonly label: string;
}

export function CodeBlock({ text, label }: CodeBlockProps) {
  return (
    <div className={classes['block']}>
      <pre className={classes['text']} aria-label={label} tabIndex={0}>
        {text}
      </pre>
      <div className={classes['copy']}>
        <CopyButton text={text} />
      </div>
    </div>
  );
}
