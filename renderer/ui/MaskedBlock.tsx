/** A text in which keys of networks may stand: they are hidden, and not copied either, until the person asks. */
import { ActionIcon } from '@mantine/core';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { CodeBlock } from './CodeBlock.tsx';
import { useText } from './text-context.ts';
import { useKeyMasks } from './use-key-masks.ts';

interface MaskedBlockProps {
  readonly text: string;
  /** What it is, for readers. */
  readonly label: string;
  /** It is of a request that came in. */
  readonly isReceived?: boolean;
}

export function MaskedBlock({ text, label, isReceived = false }: MaskedBlockProps) {
  const messages = useText().window.detail;
  const masks = useKeyMasks();
  const [isShown, setShown] = useState(false);
  const masked = isReceived ? masks.received(text) : masks.known(text);
  const name = isShown ? messages.hideKey : messages.showKey;
  return (
    <CodeBlock text={isShown ? text : masked} label={label}>
      {masked !== text && (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={name}
          title={name}
          onClick={() => {
            setShown(!isShown);
          }}
        >
          {isShown ? <EyeOff size={14} aria-hidden /> : <Eye size={14} aria-hidden />}
        </ActionIcon>
      )}
    </CodeBlock>
  );
}
