/** A text in which the click id, or what stands for it, is marked: the same mark wherever it travels. */
import classes from './ThreadText.module.css';

interface ThreadTextProps {
  readonly text: string;
  /** What carries the click id here: a macro or a sample id; empty marks nothing. */
  readonly thread: string;
}

export function ThreadText({ text, thread }: ThreadTextProps) {
  if (thread === '' || !text.includes(thread)) return text;
  return text.split(thread).map((part, index) => (
    // The parts of one text never change places.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={index}>
      {index > 0 && <span className={classes['thread']}>{thread}</span>}
      {part}
    </span>
  ));
}
