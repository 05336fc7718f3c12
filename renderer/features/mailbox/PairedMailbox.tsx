/** One mailbox: whether it is reached, what waits in it, a test through it, and the end of the pairing. */
import { Button } from '@mantine/core';
import { Unlink } from 'lucide-react';
import { useState } from 'react';
import type { MailboxView } from '../../../shared/contract/mailboxes.ts';
import type { Text } from '../../../shared/text/en.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Mono } from '../../ui/Mono.tsx';
import { useNow } from '../../ui/now.ts';
import { Rows } from '../../ui/Rows.tsx';
import { StatusCard } from '../../ui/StatusCard.tsx';
import { useText } from '../../ui/text-context.ts';
import { duration } from '../../ui/time.ts';
import { MailboxFacts } from './MailboxFacts.tsx';
import { MailboxNotes } from './MailboxNotes.tsx';
import { MailboxTest } from './MailboxTest.tsx';
import { UnpairDialog } from './UnpairDialog.tsx';

interface PairedMailboxProps {
  readonly mailbox: MailboxView;
  /** In the order in which they were paired. */
  readonly all: readonly MailboxView[];
}

export function PairedMailbox({ mailbox, all }: PairedMailboxProps) {
  const text = useText();
  const messages = text.mailboxes;
  const nowMs = useNow(1_000);
  const [isAsking, setAsking] = useState(false);
  const { tone, title, line } = stateOf(mailbox, nowMs, text);
  return (
    <section aria-label={mailbox.url}>
      <StatusCard
        tone={tone}
        title={title}
        value={<Mono>{mailbox.url}</Mono>}
        line={
          <>
            {line} {mailbox.isAddress ? messages.card.isAddress : messages.card.isNotAddress}
          </>
        }
        action={<CopyButton text={mailbox.url} label={messages.card.copy} isWide />}
        factsLabel={messages.card.facts(mailbox.url)}
        facts={<MailboxFacts mailbox={mailbox} />}
      />
      <Rows width="page">
        <MailboxNotes mailbox={mailbox} />
        <MailboxTest mailbox={mailbox} />
        <ButtonRow>
          <Button
            variant="subtle"
            color="red"
            leftSection={<Unlink size={14} aria-hidden />}
            onClick={() => {
              setAsking(true);
            }}
          >
            {messages.unpair.button}
          </Button>
        </ButtonRow>
      </Rows>
      {isAsking && (
        <UnpairDialog
          mailbox={mailbox}
          others={all.filter(({ id }) => id !== mailbox.id)}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </section>
  );
}

interface ShownState {
  readonly tone: 'good' | 'wait' | 'bad';
  readonly title: string;
  readonly line: string;
}

function stateOf({ state, waiting }: MailboxView, nowMs: number, text: Text): ShownState {
  const messages = text.mailboxes.card;
  switch (state.kind) {
    case 'connecting':
      return { tone: 'wait', title: messages.connecting, line: messages.connectingLine };
    case 'draining':
      return {
        tone: 'good',
        title: messages.draining,
        line: (waiting ?? 0) === 0 ? messages.drainingLine : messages.catchingUp,
      };
    case 'failing': {
      const isAway = state.code === 'mailbox_unreachable' || state.code === 'mailbox_not_there';
      const since = duration(nowMs - Date.parse(state.since), text.window.statusBar);
      return {
        tone: 'bad',
        title: isAway ? messages.failing : messages.troubled,
        line: messages.since(since),
      };
    }
  }
}
