/** Shows a code, and links with it as QR codes, until a chat has sent it. */
import { Anchor, Button, Modal, SegmentedControl, Skeleton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { TelegramPairing, TelegramView } from '../../../shared/contract/telegram.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { CodeBlock } from '../../ui/CodeBlock.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { useNow } from '../../ui/now.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { duration } from '../../ui/time.ts';
import { visibleText } from '../../ui/visible-text.ts';

interface PairChatDialogProps {
  readonly view: TelegramView;
  readonly onClose: () => void;
}

export function PairChatDialog({ view, onClose }: PairChatDialogProps) {
  const desk = useDesk();
  const text = useText();
  const messages = text.telegram.pair;
  const [known] = useState(() => new Set(view.chats.map(({ id }) => id)));
  const queries = useQueryClient();
  const begin = useMutation(
    desk.telegram.beginPairing.mutationOptions({
      // Until then the view does not know that a code is waited for.
      onSuccess: async () => queries.invalidateQueries({ queryKey: desk.telegram.get.queryKey() }),
    }),
  );
  const { mutate: end } = useMutation(desk.telegram.endPairing.mutationOptions());
  const { mutate } = begin;
  useEffect(() => {
    mutate(undefined);
  }, [mutate]);
  const paired = view.chats.find(({ id }) => !known.has(id));
  return (
    <Modal
      opened
      onClose={() => {
        // A code that nobody looks at any more pairs nobody.
        if (paired === undefined) end(undefined);
        onClose();
      }}
      title={messages.title}
      size="md"
    >
      <Rows>
        {begin.error !== null && <ErrorNote error={begin.error} title={messages.failed} />}
        {begin.isPending && <Skeleton height={260} aria-label={text.window.shared.loading} />}
        {paired !== undefined && (
          <Note tone="good" role="status">
            {messages.done(visibleText(paired.name))}
          </Note>
        )}
        {paired === undefined && begin.data !== undefined && !begin.isPending && (
          <Code
            pairing={begin.data}
            wrongTries={view.pairing?.wrongTries ?? 0}
            isWaited={view.pairing !== null}
            onAgain={() => {
              begin.mutate(undefined);
            }}
          />
        )}
        {paired !== undefined && (
          <ButtonRow>
            <Button onClick={onClose}>{text.window.shared.close}</Button>
          </ButtonRow>
        )}
      </Rows>
    </Modal>
  );
}

interface CodeProps {
  readonly pairing: TelegramPairing;
  readonly wrongTries: number;
  /** False once it counts no more. */
  readonly isWaited: boolean;
  readonly onAgain: () => void;
}

function Code({ pairing, wrongTries, isWaited, onAgain }: CodeProps) {
  const text = useText();
  const messages = text.telegram.pair;
  const nowMs = useNow(1_000);
  const [way, setWay] = useState<'own' | 'group'>('own');
  const leftMs = Date.parse(pairing.expiresAt) - nowMs;
  const link = way === 'own' ? pairing.privateLink : pairing.groupLink;
  if (leftMs <= 0 || !isWaited) {
    return (
      <>
        <Note tone="wait" role="status">
          {messages.over}
        </Note>
        <ButtonRow>
          <Button onClick={onAgain}>{messages.again}</Button>
        </ButtonRow>
      </>
    );
  }
  return (
    <>
      <div>{messages.what}</div>
      <SegmentedControl
        aria-label={messages.title}
        data={[
          { value: 'own', label: messages.own },
          { value: 'group', label: messages.group },
        ]}
        value={way}
        onChange={(value) => {
          setWay(value === 'group' ? 'group' : 'own');
        }}
      />
      <Dim as="div">{way === 'own' ? messages.ownWhat : messages.groupWhat}</Dim>
      <QrCode text={link} label={`${messages.qr}: ${link}`} tooLong={link} />
      <Anchor href={link} target="_blank" rel="noreferrer">
        {messages.open}
      </Anchor>
      <Dim as="div">{messages.command}</Dim>
      <CodeBlock text={`/start ${pairing.code}`} label={messages.code} />
      <Dim as="div">{messages.left(duration(leftMs, text.window.statusBar))}</Dim>
      {wrongTries > 0 && (
        <Note tone="wait" role="status">
          {messages.wrong(wrongTries)}
        </Note>
      )}
    </>
  );
}
