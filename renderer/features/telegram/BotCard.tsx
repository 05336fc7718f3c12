/** The bot: whether it is reached, in words, and what can be done about it. */
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import type { TelegramView } from '../../../shared/contract/telegram.ts';
import type { Text } from '../../../shared/text/en.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { More } from '../../ui/More.tsx';
import { Mono } from '../../ui/Mono.tsx';
import { Note } from '../../ui/Note.tsx';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { StatusCard } from '../../ui/StatusCard.tsx';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { PairChatDialog } from './PairChatDialog.tsx';
import { TokenForm } from './TokenForm.tsx';

export function BotCard({ view }: { readonly view: TelegramView }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.telegram;
  const [isPairing, setPairing] = useState(false);
  const { state, bot, token, chats } = view;
  const adopt = {
    onSuccess: (changed: TelegramView) => {
      queries.setQueryData(desk.telegram.get.queryKey(), changed);
    },
  };
  const remove = useMutation(desk.telegram.clearToken.mutationOptions(adopt));
  const { tone, title, line } = shownState(view, text);
  const name = bot === null ? messages.title : `@${bot.username}`;
  return (
    <>
      <StatusCard
        tone={tone}
        title={title}
        value={bot !== null && <Mono>{visibleText(name)}</Mono>}
        line={line}
        action={
          bot !== null && (
            <Button
              leftSection={<Link2 size={14} aria-hidden />}
              onClick={() => {
                setPairing(true);
              }}
            >
              {messages.pair.button}
            </Button>
          )
        }
        facts={null}
      />
      {state.kind === 'failing' && (
        <Note tone="bad" title={state.message}>
          {state.fix}
          {state.code === 'telegram_webhook' && <TakeOver />}
        </Note>
      )}
      {remove.error !== null && <ErrorNote error={remove.error} />}
      <More title={messages.token.replace}>
        <Rows>
          {token !== null && <Mono as="div">{messages.token.saved(token)}</Mono>}
          {chats.length > 0 && <Dim as="div">{messages.token.replaceWhat}</Dim>}
          <TokenForm />
        </Rows>
      </More>
      <ButtonRow>
        <RemoveButton
          name={visibleText(name)}
          messages={messages.remove}
          isRemoving={remove.isPending}
          onRemove={() => {
            remove.mutate(undefined);
          }}
        />
      </ButtonRow>
      {isPairing && (
        <PairChatDialog
          view={view}
          onClose={() => {
            setPairing(false);
          }}
        />
      )}
    </>
  );
}

function shownState({ state, chats }: TelegramView, { telegram: { states } }: Text) {
  switch (state.kind) {
    case 'off':
      return { tone: 'quiet', title: states.off, line: '' } as const;
    case 'connecting':
      return { tone: 'wait', title: states.connecting, line: states.connectingLine } as const;
    case 'listening':
      return { tone: 'good', title: states.listening, line: states.listeningLine(chats.length) } as const;
    case 'failing':
      return { tone: 'bad', title: states.failing, line: states.listeningLine(chats.length) } as const;
  }
}

/** Ends what another program set up, after saying so. */
function TakeOver() {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().telegram.takeOver;
  const [isAsking, setAsking] = useState(false);
  const takeOver = useMutation(
    desk.telegram.takeOver.mutationOptions({
      onSuccess: (changed) => {
        queries.setQueryData(desk.telegram.get.queryKey(), changed);
      },
    }),
  );
  return (
    <>
      {takeOver.error !== null && <ErrorNote error={takeOver.error} />}
      <ButtonRow>
        <Button
          variant="default"
          loading={takeOver.isPending}
          onClick={() => {
            setAsking(true);
          }}
        >
          {messages.button}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        isOpen={isAsking}
        title={messages.title}
        message={messages.body}
        action={messages.confirm}
        onConfirm={() => {
          takeOver.mutate(undefined);
        }}
        onClose={() => {
          setAsking(false);
        }}
      />
    </>
  );
}
