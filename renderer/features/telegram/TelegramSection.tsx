/** The person's Telegram bot: how to get one, whether it is reached, and the chats that are paired. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusCard } from '../../ui/StatusCard.tsx';
import { useText } from '../../ui/text-context.ts';
import { BotCard } from './BotCard.tsx';
import { BotProxyForm } from './BotProxyForm.tsx';
import { BotSteps } from './BotSteps.tsx';
import { PairedChats } from './PairedChats.tsx';
import { TokenForm } from './TokenForm.tsx';

export function TelegramSection() {
  const desk = useDesk();
  const text = useText();
  const messages = text.telegram;
  const { data: view, error, isPending } = useQuery(desk.telegram.get.queryOptions());
  return (
    <Section title={messages.title} description={messages.what}>
      {isPending && <Skeleton height={128} aria-label={text.window.shared.loading} />}
      {error !== null && <ErrorNote error={error} />}
      {view !== undefined && view.state.kind === 'off' && (
        <Rows>
          <StatusCard tone="quiet" title={messages.none.title} line={messages.none.line} facts={null} />
          <BotSteps />
          <TokenForm />
          <BotProxyForm view={view} />
          <Dim as="div">{messages.steps.privacy}</Dim>
        </Rows>
      )}
      {view !== undefined && view.state.kind !== 'off' && (
        <Rows>
          <BotCard view={view} />
          <BotProxyForm view={view} />
          <PairedChats view={view} />
        </Rows>
      )}
    </Section>
  );
}
