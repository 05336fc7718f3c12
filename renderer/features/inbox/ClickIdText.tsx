/** A click id in monospace; a long one loses its middle to the eye, and nothing to whoever selects and copies it. */
import { visibleText } from '../../ui/visible-text.ts';
import classes from './ClickIdText.module.css';

const END = 6;

interface ClickIdTextProps {
  readonly text: string;
  readonly isKnown: boolean;
}

export function ClickIdText({ text, isKnown }: ClickIdTextProps) {
  const shown = visibleText(text);
  if (!isKnown) return <span className={classes['none']}>{text}</span>;
  // Both parts are inline: between blocks a browser puts a line break into what is copied.
  return (
    <span className={classes['id']} title={shown}>
      <span className={classes['start']}>{shown.slice(0, -END)}</span>
      {shown.slice(-END)}
    </span>
  );
}
