/** Copies the click id of a row. Plain elements: in a burst a screen full of them is made anew every second. */
import { notifications } from '@mantine/notifications';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { copyText } from '../../ui/clipboard.ts';
import { useText } from '../../ui/text-context.ts';
import classes from './RowCopyButton.module.css';

interface RowCopyButtonProps {
  readonly text: string;
  /** False where a list of many would make the tab key useless. */
  readonly isTabStop: boolean;
}

const SHOWN_MS = 1_500;

export function RowCopyButton({ text, isTabStop }: RowCopyButtonProps) {
  const messages = useText().window.shared;
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => {
      setCopied(false);
    }, SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [isCopied]);
  const copy = async (): Promise<void> => {
    if (await copyText(text)) setCopied(true);
    else notifications.show({ color: 'red', title: messages.copyFailed, message: messages.copyFailedFix });
  };
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
