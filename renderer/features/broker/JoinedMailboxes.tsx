/** The mailboxes that joined, each with how it is. */
import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JoinedMailboxView } from '../../../shared/contract/broker.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Label } from '../../ui/Label.tsx';
import { Mono } from '../../ui/Mono.tsx';
import { PlainList } from '../../ui/PlainList.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { Tone } from '../../ui/Tone.tsx';
import { MissingNumbers } from './MissingNumbers.tsx';

export function JoinedMailboxes({ mailboxes }: { readonly mailboxes: readonly JoinedMailboxView[] }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().broker.mailboxes;
  const [asked, setAsked] = useState<string | null>(null);
  const [askedGone, setAskedGone] = useState<string | null>(null);
  const gone = useMutation(
    desk.broker.diskGone.mutationOptions({ onSuccess: async () => queries.invalidateQueries() }),
  );
  const remove = useMutation(
    desk.broker.removeMailbox.mutationOptions({ onSuccess: async () => queries.invalidateQueries() }),
  );
  return (
    <Rows gap="sm">
      <Label>{messages.title}</Label>
      {mailboxes.length === 0 && <Dim as="div">{messages.none}</Dim>}
      {remove.error !== null && <ErrorNote error={remove.error} />}
      {gone.error !== null && <ErrorNote error={gone.error} />}
      <PlainList label={messages.title}>
        {mailboxes.map((mailbox) => (
          <li key={mailbox.id}>
            <JoinedMailbox
              mailbox={mailbox}
              onRemove={() => {
                setAsked(mailbox.id);
              }}
              onGone={() => {
                setAskedGone(mailbox.id);
              }}
            />
          </li>
        ))}
      </PlainList>
      <ConfirmDialog
        isOpen={asked !== null}
        title={messages.remove}
        message={messages.removeAsk(asked ?? '')}
        action={messages.remove}
        onConfirm={() => {
          if (asked !== null) remove.mutate({ id: asked });
        }}
        onClose={() => {
          setAsked(null);
        }}
      />
      <ConfirmDialog
        isOpen={askedGone !== null}
        title={messages.diskGone}
        message={messages.diskGoneAsk(askedGone ?? '')}
        action={messages.diskGone}
        onConfirm={() => {
          if (askedGone !== null) gone.mutate({ id: askedGone });
        }}
        onClose={() => {
          setAskedGone(null);
        }}
      />
    </Rows>
  );
}

interface JoinedMailboxProps {
  readonly mailbox: JoinedMailboxView;
  readonly onRemove: () => void;
  readonly onGone: () => void;
}

function JoinedMailbox({ mailbox, onRemove, onGone }: JoinedMailboxProps) {
  const { count } = useFormats();
  const messages = useText().broker.mailboxes;
  const { id, heardAt, answeredAt, waiting, unpublished, hasRules, losses } = mailbox;
  const words = [
    ...(waiting === null ? [] : [messages.waiting(count(waiting))]),
    ...(unpublished === null || unpublished === 0 ? [] : [messages.unpublished(count(unpublished))]),
    ...(losses === null || losses === 0 ? [] : [messages.losses(count(losses))]),
  ];
  return (
    <Text size="sm" component="div">
      <Mono>{id}</Mono> {words.join(' · ')}{' '}
      {hasRules === false && <Tone tone="wait">{messages.oldRules}</Tone>}{' '}
      <Dim>
        {heardAt === null ? (
          messages.never
        ) : (
          <>
            {messages.heard} <Timestamp at={heardAt} />
          </>
        )}
        {answeredAt !== null && (
          <>
            {' '}
            · {messages.answered} <Timestamp at={answeredAt} />
          </>
        )}
      </Dim>{' '}
      <Button size="compact-xs" variant="subtle" color="red" onClick={onRemove}>
        {messages.remove}
      </Button>
      <MissingNumbers mailbox={mailbox} onGone={onGone} />
    </Text>
  );
}
