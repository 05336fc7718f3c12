/** A small button that copies, and says that it did. */
import { ActionIcon, Button } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useText } from './text-context.ts';
import { useCopy } from './use-copy.ts';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for the accessible name. */
  readonly label?: string;
  /** A full button with words instead of an icon. */
  readonly isWide?: boolean;
  readonly isPrimary?: boolean;
}

export function CopyButton({ text, label, isWide = false, isPrimary = false }: CopyButtonProps) {
  const messages = useText().window.shared;
  const { isCopied, copy } = useCopy(text);
  const icon = isCopied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />;
  const name = isCopied ? messages.copied : (label ?? messages.copy);
  if (isWide) {
    return (
      <Button
        variant={isPrimary ? 'filled' : 'default'}
        leftSection={icon}
        onClick={() => void copy()}
        aria-label={name}
      >
        {isCopied ? messages.copied : messages.copy}
      </Button>
    );
  }
  return (
    <ActionIcon
      size="sm"
      variant="subtle"
      color={isCopied ? 'green' : 'gray'}
      aria-label={name}
      title={name}
      onClick={() => void copy()}
    >
      {icon}
    </ActionIcon>
  );
}
