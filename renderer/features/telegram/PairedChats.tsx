/** The chats that are paired: what each may, a test, and the end of it. */
import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import type { TelegramChat, TelegramView } from '../../../shared/contract/telegram.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { PlainList } from '../../ui/PlainList.tsx';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { visibleText } from '../../ui/visible-text.ts';

export function PairedChats({ view: { chats } }: { readonly view: TelegramView }) {
  const messages = useText().telegram.chats;
  return (
    <section aria-label={messages.title}>
      <Rows>
        <h3>{messages.title}</h3>
        {chats.length === 0 && <Dim as="div">{messages.none}</Dim>}
        <PlainList label={messages.title} isLoose>
          {chats.map((chat) => (
            <li key={chat.id}>
              <Chat chat={chat} />
            </li>
          ))}
        </PlainList>
      </Rows>
    </section>
  );
}

function Chat({ chat }: { readonly chat: TelegramChat }) {
  const { longTime } = useFormats();
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().telegram.chats;
  const { id, kind, canPause, hidesAmounts, problem, pairedAt } = chat;
  const name = visibleText(chat.name);
  const adopt = {
    onSuccess: (changed: TelegramView) => {
      queries.setQueryData(desk.telegram.get.queryKey(), changed);
    },
  };
  const change = useMutation(desk.telegram.updateChat.mutationOptions(adopt));
  const unpair = useMutation(desk.telegram.unpair.mutationOptions(adopt));
  const test = useMutation(desk.telegram.test.mutationOptions());
  const error = change.error ?? unpair.error ?? test.error;
  return (
    <Rows gap="md" role="group" aria-label={name}>
      <div>
        <strong>{name}</strong>{' '}
        <Dim>
          {messages.kinds[kind]} · {messages.since(longTime(pairedAt))}
        </Dim>
      </div>
      {problem !== null && (
        <Note tone="bad" title={problem.message}>
          {problem.fix}
        </Note>
      )}
      <Checkbox
        label={messages.canPause}
        description={messages.canPauseHint}
        checked={canPause}
        onChange={(event) => {
          change.mutate({ id, canPause: event.currentTarget.checked });
        }}
      />
      <Checkbox
        label={messages.hidesAmounts}
        description={messages.hidesAmountsHint}
        checked={hidesAmounts}
        onChange={(event) => {
          change.mutate({ id, hidesAmounts: event.currentTarget.checked });
        }}
      />
      {error !== null && <ErrorNote error={error} title={messages.failed} />}
      {test.data?.isSent === true && (
        <Note tone="good" role="status">
          {messages.tested}
        </Note>
      )}
      {test.data !== undefined && test.data.problem !== null && problem === null && (
        <Note tone="bad" title={messages.testFailed} role="alert">
          {test.data.problem.message} {test.data.problem.fix}
        </Note>
      )}
      <ButtonRow>
        <Button
          variant="default"
          leftSection={<Send size={14} aria-hidden />}
          loading={test.isPending}
          onClick={() => {
            test.mutate({ id });
          }}
        >
          {messages.test}
        </Button>
        <RemoveButton
          name={name}
          messages={messages.unpair}
          isRemoving={unpair.isPending}
          onRemove={() => {
            unpair.mutate({ id });
          }}
        />
      </ButtonRow>
    </Rows>
  );
}
