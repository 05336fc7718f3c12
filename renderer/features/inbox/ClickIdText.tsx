/** A click id in monospace; a long one loses its middle, never its ends. */
import classes from './ClickIdText.module.css';

const END = 6;

interface ClickIdTextProps {
  readonly text: string;
  readonly isKnown: boolean;
}

export function ClickIdText({ text, isKnown }: ClickIdTextProps) {
  if (!isKnown) return <span className={classes['none']}>{text}</span>;
  return (
    <span className={classes['id']} title={text}>
      <span className={classes['start']}>{text.slice(0, -END)}</span>
      <span>{text.slice(-END)}</span>
    </span>
  );
}
