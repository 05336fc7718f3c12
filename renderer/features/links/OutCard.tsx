/** One text to paste: where it goes, the text with the click id marked, copy, QR code; edited on demand. */
import { ActionIcon, Button, Textarea, Tooltip } from '@mantine/core';
import { PencilLine, QrCode as QrIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { MONO_INPUT } from '../../ui/Mono.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './OutCard.module.css';
import { QrDialog } from './QrDialog.tsx';
import { ThreadText } from './ThreadText.tsx';

interface OutCardProps {
  readonly title: string;
  readonly where: string;
  readonly text: string;
  /** Shown while there is no text. */
  readonly placeholder: string;
  /** The macro that stands for the click id; empty where none is known. */
  readonly thread: string;
  readonly isEdited: boolean;
  readonly hasError: boolean;
  /** What the QR code holds where a phone is the next step; null for none. */
  readonly qrText: string | null;
  /** Said beside the title, such as that an older one is pasted. */
  readonly mark?: ReactNode;
  /** Null where it cannot be edited here; null as a text builds it again from the choices. */
  readonly onEdit: ((text: string | null) => void) | null;
}

export function OutCard(props: OutCardProps) {
  const { title, where, text, placeholder, thread, isEdited, hasError, qrText, mark, onEdit } = props;
  const messages = useText().links.out;
  const [isQrOpen, setQrOpen] = useState(false);
  const [isEditing, setEditing] = useState(false);
  return (
    <section className={classes['card']} aria-label={title} data-bad={hasError || undefined}>
      <header className={classes['head']}>
        <span className={classes['title']}>{title}</span>
        <span className={classes['where']}>{where}</span>
        <span className={classes['space']} />
        {mark}
        {isEdited && onEdit !== null && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              setEditing(false);
              onEdit(null);
            }}
          >
            {messages.rebuild}
          </Button>
        )}
        {onEdit !== null && (
          <Tooltip label={messages.edit(title)}>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={messages.edit(title)}
              aria-pressed={isEditing}
              onClick={() => {
                setEditing(!isEditing);
              }}
            >
              <PencilLine size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
        {qrText !== null && qrText !== '' && (
          <Tooltip label={messages.qr(title)}>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={messages.qr(title)}
              onClick={() => {
                setQrOpen(true);
              }}
            >
              <QrIcon size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
        {text !== '' && <CopyButton text={text} label={messages.copy(title)} isWide />}
      </header>
      {isEditing && onEdit !== null ? (
        <Textarea
          className={classes['edit'] ?? ''}
          aria-label={title}
          autosize
          minRows={2}
          maxRows={8}
          spellCheck={false}
          classNames={MONO_INPUT}
          value={text}
          error={hasError}
          onChange={(event) => {
            onEdit(event.currentTarget.value);
          }}
        />
      ) : (
        <div className={classes['url']}>
          {text === '' ? (
            <Dim>{placeholder}</Dim>
          ) : (
            <code aria-label={messages.textOf(title)} tabIndex={0}>
              <ThreadText text={text} thread={thread} />
            </code>
          )}
        </div>
      )}
      <QrDialog
        text={isQrOpen ? qrText : null}
        onClose={() => {
          setQrOpen(false);
        }}
      />
    </section>
  );
}
