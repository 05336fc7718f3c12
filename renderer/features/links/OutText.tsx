/** One text to paste: editable, with copy, QR code, what to do with it, and what is wrong with it. */
import { ActionIcon, Button, Textarea } from '@mantine/core';
import { QrCode as QrIcon } from 'lucide-react';
import { useState } from 'react';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { useText } from '../../ui/text-context.ts';
import { Dim } from '../../ui/Dim.tsx';
import { MONO_INPUT } from '../../ui/Mono.tsx';
import classes from './OutText.module.css';
import { QrDialog } from './QrDialog.tsx';

interface OutTextProps {
  readonly title: string;
  readonly where: string;
  readonly text: string;
  /** What stands there while there is no text. */
  readonly placeholder: string;
  readonly isEdited: boolean;
  readonly hasError: boolean;
  /** What the QR code holds where a phone is the next step; null for none. */
  readonly qrText: string | null;
  /** Null where it cannot be edited here. */
  readonly onEdit: ((text: string | null) => void) | null;
}

export function OutText(props: OutTextProps) {
  const { title, where, text, placeholder, isEdited, hasError, qrText, onEdit } = props;
  const messages = useText().links.out;
  const [isQrOpen, setQrOpen] = useState(false);
  return (
    <div className={classes['out']}>
      <div className={classes['outHead']}>
        <span className={classes['outTitle']}>{title}</span>
        {isEdited && onEdit !== null && (
          <>
            <Dim>{messages.edited}</Dim>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => {
                onEdit(null);
              }}
            >
              {messages.rebuild}
            </Button>
          </>
        )}
        <span className={classes['spread']} />
        {qrText !== null && qrText !== '' && (
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={messages.qr(title)}
            title={messages.qr(title)}
            onClick={() => {
              setQrOpen(true);
            }}
          >
            <QrIcon size={14} aria-hidden />
          </ActionIcon>
        )}
        {text !== '' && <CopyButton text={text} label={messages.copy(title)} isWide />}
      </div>
      <Textarea
        aria-label={title}
        autosize
        minRows={1}
        maxRows={6}
        spellCheck={false}
        classNames={MONO_INPUT}
        placeholder={placeholder}
        value={text}
        readOnly={onEdit === null}
        error={hasError}
        onChange={(event) => {
          onEdit?.(event.currentTarget.value);
        }}
      />
      <Dim as="div">{where}</Dim>
      <QrDialog
        text={isQrOpen ? qrText : null}
        onClose={() => {
          setQrOpen(false);
        }}
      />
    </div>
  );
}
