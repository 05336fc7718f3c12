/** A small button that copies, and says that it did. */
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { copyText } from './clipboard.ts';
import { useText } from './text-context.ts';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for the accessible name. */
  readonly label?: string;
  /** A full button with words instead of an icon. */
  readonly isWide?: boolean;
}

const SHOWN_MS = 1_500;

export function CopyButton({ text, label, isWide = false }: CopyButtonProps) {
  const words = useText().window.shared;
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
    setCopied(await copyText(text));
  };
  const icon = isCopied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />;
  const name = isCopied ? words.copied : (label ?? words.copy);
  if (isWide) {
    return (
      <Button size="xs" leftSection={icon} onClick={() => void copy()} aria-label={name}>
        {isCopied ? words.copied : words.copy}
      </Button>
    );
  }
  return (
    <Tooltip label={name}>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={name}
        onClick={(event) => {
          event.stopPropagation();
          void copy();
        }}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
