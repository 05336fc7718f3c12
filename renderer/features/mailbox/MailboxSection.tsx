/** Mailboxes: what they are for, pairing, and each that is paired with how it is. */
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Mailbox } from 'lucide-react';
import { useDesk } from '../../client/desk-client.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { useDialogs } from '../../ui/dialogs-context.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusCard } from '../../ui/StatusCard.tsx';
import { useText } from '../../ui/text-context.ts';
import { MailboxSteps } from './MailboxSteps.tsx';
import { PairedMailbox } from './PairedMailbox.tsx';

/** A check that fails, or an age that grows, is no event. */
const REFRESH_MS = 15_000;

export function MailboxSection() {
  const desk = useDesk();
  const text = useText();
  const messages = text.mailboxes;
  const list = useQuery(desk.mailboxes.list.queryOptions({ refetchInterval: REFRESH_MS }));
  const items = list.data?.items ?? [];
  return (
    <Section title={messages.title} description={messages.what}>
      {list.isPending && <Skeleton height={128} aria-label={text.window.shared.loading} />}
      {list.error !== null && <ErrorNote error={list.error} />}
      {list.data !== undefined && items.length === 0 && <NoMailbox />}
      {items.toReversed().map((mailbox) => (
        <PairedMailbox key={mailbox.id} mailbox={mailbox} all={items} />
      ))}
      {items.length > 0 && <PairAnother />}
    </Section>
  );
}

function NoMailbox() {
  const messages = useText().mailboxes;
  const dialogs = useDialogs();
  return (
    <>
      <StatusCard
        tone="quiet"
        title={messages.none.title}
        line={messages.none.line}
        action={
          <Button leftSection={<Mailbox size={14} aria-hidden />} onClick={dialogs.pairMailbox}>
            {messages.pair.button}
          </Button>
        }
        facts={null}
      />
      <Rows width="text">
        <Dim as="div">{messages.none.why}</Dim>
        <Dim as="div">{messages.none.needs}</Dim>
        <MailboxSteps />
      </Rows>
    </>
  );
}

function PairAnother() {
  const messages = useText().mailboxes.pair;
  const dialogs = useDialogs();
  return (
    <ButtonRow>
      <Button variant="subtle" leftSection={<Mailbox size={14} aria-hidden />} onClick={dialogs.pairMailbox}>
        {messages.another}
      </Button>
    </ButtonRow>
  );
}
