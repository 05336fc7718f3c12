/** Copies the click id of a row. Plain elements: in a burst a screen full of them is made anew every second. */
import { Check, Copy } from 'lucide-react';
import { useText } from '../../ui/text-context.ts';
import { useCopy } from '../../ui/use-copy.ts';
import classes from './RowCopyButton.module.css';

interface RowCopyButtonProps {
  readonly text: string;
  /** False where a list of many would make the tab key useless. */
  readonly isTabStop: boolean;
}

export function RowCopyButton({ text, isTabStop }: RowCopyButtonProps) {
  const messages = useText().window.shared;
  const { isCopied, copy } = useCopy(text);
  const Icon = isCopied ? Check : Copy;
  const name = isCopied ? messages.copied : messages.copy;
  return (
    <button
      type="button"
      className={classes['copy']}
      data-copied={isCopied || undefined}
      aria-label={name}
      title={name}
      tabIndex={isTabStop ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation();
        void copy();
      }}
    >
      <Icon size={14} aria-hidden />
    </button>
  );
}
