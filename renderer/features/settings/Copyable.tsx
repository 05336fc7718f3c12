/** Text that is needed elsewhere, letter by letter, with the button that copies it. */
import { CopyButton } from '../../ui/CopyButton.tsx';
import classes from './Copyable.module.css';

interface CopyableProps {
  readonly text: string;
  /** Of the button. */
  readonly label: string;
}

export function Copyable({ text, label }: CopyableProps) {
  return (
    <span className={classes['copyable']}>
      <code>{text}</code>
      <CopyButton text={text} label={label} />
    </span>
  );
}
