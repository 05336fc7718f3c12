/** Copying, for each button that offers it: it tells for a moment that it did, or why it could not. */
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { copyText } from './clipboard.ts';
import { useText } from './text-context.ts';

export interface Copying {
  /** True for a moment after the text was copied. */
  readonly isCopied: boolean;
  readonly copy: () => Promise<void>;
}

const SHOWN_MS = 1_500;

export function useCopy(text: string): Copying {
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
  return { isCopied, copy };
}
