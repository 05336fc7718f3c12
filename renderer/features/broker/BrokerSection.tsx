/** The broker between many mailboxes and this computer: its state, its address, its set-up and who joined. */
import { Button, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Unlink } from 'lucide-react';
import { useState } from 'react';
import type { BrokerView } from '../../../shared/contract/broker.ts';
import type { Text } from '../../../shared/text/en.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { formatsOf } from '../../ui/formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusCard, StatusFact } from '../../ui/StatusCard.tsx';
import { useText } from '../../ui/text-context.ts';
import { Timestamp } from '../../ui/Timestamp.tsx';
import { Tone } from '../../ui/Tone.tsx';
import { BrokerForm } from './BrokerForm.tsx';
import { BrokerSetUp } from './BrokerSetUp.tsx';
import { JoinedMailboxes } from './JoinedMailboxes.tsx';
import { JoinKey } from './JoinKey.tsx';

/** An age that grows is no event. */
const REFRESH_MS = 15_000;

export function BrokerSection() {
  const desk = useDesk();
  const text = useText();
  const messages = text.broker;
  const broker = useQuery(desk.broker.get.queryOptions({ refetchInterval: REFRESH_MS }));
  const view = broker.data;
  return (
    <Section title={messages.title} description={messages.what}>
      {broker.isPending && <Skeleton height={128} aria-label={text.window.shared.loading} />}
      {broker.error !== null && <ErrorNote error={broker.error} />}
      {view !== undefined && (
        <Rows width="page">
          <BrokerCard view={view} />
          {view.changed.length > 0 && (
            <Tone tone="wait" as="p">
              {messages.facts.changed(
                view.changed
                  .flatMap(({ name, differences }) => differences.map((each) => `${name}: ${each.name}`))
                  .join(', '),
              )}
            </Tone>
          )}
          <BrokerForm settings={view.settings} />
          {view.settings !== null && (
            <Stack gap="xl" mt="md">
              <BrokerSetUp />
              <JoinKey />
              <JoinedMailboxes mailboxes={view.mailboxes} />
              <StopUsing />
            </Stack>
          )}
        </Rows>
      )}
    </Section>
  );
}

function BrokerCard({ view }: { readonly view: BrokerView }) {
  const text = useText();
  const messages = text.broker;
  if (view.state === null)
    return <StatusCard tone="quiet" title={messages.none.title} line={messages.none.line} facts={null} />;
  const { tone, title, line } = wordsOf(view.state, text);
  return (
    <StatusCard
      tone={tone}
      title={title}
      line={line}
      factsLabel={messages.facts.label}
      facts={<BrokerFacts view={view} />}
    />
  );
}

function BrokerFacts({ view }: { readonly view: BrokerView }) {
  const { count } = useFormats();
  const messages = useText().broker.facts;
  return (
    <>
      <StatusFact name={messages.pending}>
        {view.pending === null ? messages.unknown : count(view.pending)}
      </StatusFact>
      <StatusFact name={messages.held}>{count(view.held)}</StatusFact>
      <StatusFact name={messages.refused}>
        <span title={messages.refusedHint}>{count(view.refused)}</span>
      </StatusFact>
      {view.name !== null && (
        <StatusFact name={messages.name}>
          {view.name.message ?? messages.nameOk(count(view.name.durationMs))}
        </StatusFact>
      )}
      {view.unreadable > 0 && <StatusFact name={messages.unreadable}>{count(view.unreadable)}</StatusFact>}
      {view.madeAgainAt !== null && (
        <StatusFact name={messages.madeAgain}>
          <span title={messages.madeAgainHint}>
            <Timestamp at={view.madeAgainAt} isLong />
          </span>
        </StatusFact>
      )}
    </>
  );
}

function wordsOf(
  state: NonNullable<BrokerView['state']>,
  text: Text,
): { readonly tone: 'good' | 'wait' | 'bad'; readonly title: string; readonly line: string } {
  const { longTime } = formatsOf(text.locale);
  const messages = text.broker.state;
  switch (state.kind) {
    case 'connecting':
      return { tone: 'wait', ...messages.connecting };
    case 'draining':
      return { tone: 'good', ...messages.draining };
    case 'failing':
      return {
        tone: 'bad',
        title: messages.failing,
        line: `${state.message} ${messages.since(longTime(state.since))} ${state.fix}`,
      };
  }
}

function StopUsing() {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().broker.form;
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation(
    desk.broker.remove.mutationOptions({ onSuccess: async () => queries.invalidateQueries() }),
  );
  return (
    <ButtonRow>
      <Button
        variant="subtle"
        color="red"
        leftSection={<Unlink size={14} aria-hidden />}
        loading={remove.isPending}
        onClick={() => {
          setAsking(true);
        }}
      >
        {messages.remove}
      </Button>
      {remove.error !== null && <ErrorNote error={remove.error} />}
      <ConfirmDialog
        isOpen={isAsking}
        title={messages.remove}
        message={messages.removeAsk}
        action={messages.remove}
        onConfirm={() => {
          remove.mutate({});
        }}
        onClose={() => {
          setAsking(false);
        }}
      />
    </ButtonRow>
  );
}
