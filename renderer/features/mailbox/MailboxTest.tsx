/** The end of a set-up: a test postback through the mailbox, until it stands in the inbox. */
import { Button, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import type { MailboxView } from '../../../shared/contract/mailboxes.ts';
import type { SentTestPostback } from '../../../shared/contract/test-postback.ts';
import { networkIdSchema } from '../../../shared/domain/ids.ts';
import type { Text } from '../../../shared/text/en.ts';
import { useDesk } from '../../client/desk-client.ts';
import { routeHash } from '../../navigation/route.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { useDialogs } from '../../ui/dialogs-context.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { useNow } from '../../ui/now.ts';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';

const ASK_MS = 400;
const LATE_MS = 10_000;

export function MailboxTest({ mailbox }: { readonly mailbox: MailboxView }) {
  const desk = useDesk();
  const messages = useText().mailboxes.test;
  const dialogs = useDialogs();
  const networks = useQuery(desk.networks.list.queryOptions());
  const [chosenId, setChosenId] = useState<string | null>(null);
  const send = useMutation(desk.networks.sendTest.mutationOptions());
  const own = (networks.data?.items ?? []).filter(({ test }) => !test);
  const network = own.find(({ id }) => id === chosenId) ?? own[0];
  if (networks.data === undefined) return null;
  return (
    <Rows gap="md" role="group" aria-label={messages.title}>
      <div>
        <strong>{messages.title}</strong>
        <Dim as="div">{network === undefined ? messages.noNetwork : messages.what}</Dim>
      </div>
      {network === undefined ? (
        <ButtonRow>
          <Button variant="default" onClick={dialogs.addNetwork}>
            {messages.addNetwork}
          </Button>
        </ButtonRow>
      ) : (
        <>
          {own.length > 1 && (
            <Select
              label={messages.network}
              w={320}
              allowDeselect={false}
              data={own.map(({ id, name }) => ({ value: id, label: visibleText(name) }))}
              value={network.id}
              onChange={setChosenId}
            />
          )}
          <ButtonRow>
            <Button
              variant="default"
              leftSection={<Send size={14} aria-hidden />}
              loading={send.isPending}
              onClick={() => {
                send.mutate({ id: networkIdSchema.parse(network.id), mailboxId: mailbox.id });
              }}
            >
              {messages.send}
            </Button>
          </ButtonRow>
          {mailbox.state.kind === 'draining' && mailbox.hasRules === false && (
            <Dim>{messages.waitsForRules}</Dim>
          )}
        </>
      )}
      {send.error !== null && <ErrorNote error={send.error} title={messages.failed} />}
      {send.data !== undefined && (
        <Outcome key={send.data.clickId} sent={send.data} sentAtMs={send.submittedAt} />
      )}
    </Rows>
  );
}

interface OutcomeProps {
  readonly sent: SentTestPostback;
  readonly sentAtMs: number;
}

function Outcome({ sent, sentAtMs }: OutcomeProps) {
  const { count } = useFormats();
  const desk = useDesk();
  const text = useText();
  const messages = text.mailboxes.test;
  const nowMs = useNow(1_000);
  const failure = failureOf(sent.statusCode, text);
  const arrived = useQuery(
    desk.postbacks.list.queryOptions({
      input: { q: `click:${sent.clickId}`, limit: 1 },
      enabled: failure === null,
      refetchInterval: ({ state }) => ((state.data?.items.length ?? 0) > 0 ? false : ASK_MS),
    }),
  );
  const [postback] = arrived.data?.items ?? [];
  if (failure !== null) {
    return (
      <Note tone="bad" title={messages.failed} role="alert">
        {failure}
      </Note>
    );
  }
  if (postback !== undefined) {
    return (
      <Note tone="good" title={messages.arrived} role="status">
        <a href={routeHash('inbox', postback.id)}>{messages.open}</a>
      </Note>
    );
  }
  return (
    <Note tone="wait" role="status">
      {nowMs - sentAtMs > LATE_MS ? messages.late : messages.sent(count(sent.durationMs))}
    </Note>
  );
}

/** Null where it was taken. */
function failureOf(statusCode: number | null, { mailboxes }: Text): string | null {
  const messages = mailboxes.test;
  switch (statusCode) {
    case 200:
      return null;
    case null:
      return messages.noAnswer;
    case 401:
    case 403:
      return messages.refused(statusCode);
    case 503:
      return messages.notReady;
    default:
      return messages.other(statusCode);
  }
}
