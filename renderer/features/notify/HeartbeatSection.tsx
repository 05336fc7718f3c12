/** The alarm for when the desk itself is off: whom it tells that it lives, and whether that was heard. */
import { Button, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HeartbeatView } from '../../../shared/contract/heartbeat.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { Dim } from '../../ui/Dim.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormRows } from '../../ui/FormRows.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { StaleNote } from '../../ui/StaleNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { HeartbeatFields } from './HeartbeatFields.tsx';
import { HeartbeatState } from './HeartbeatState.tsx';
import { checkHeartbeat, heartbeatEditOf, heartbeatValues } from './heartbeat-values.ts';

const REFRESH_MS = 5_000;

export function HeartbeatSection() {
  const desk = useDesk();
  const text = useText();
  const messages = text.heartbeat;
  const view = useQuery(desk.heartbeat.get.queryOptions({ refetchInterval: REFRESH_MS }));
  return (
    <Section title={messages.title} description={messages.what}>
      {view.isPending && <Skeleton height={128} aria-label={text.window.shared.loading} />}
      {view.error !== null && <ErrorNote error={view.error} />}
      {view.data !== undefined && <HeartbeatForm view={view.data} />}
    </Section>
  );
}

function HeartbeatForm({ view }: { readonly view: HeartbeatView }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.heartbeat;
  const draft = useDraft(heartbeatValues(view), (values) => checkHeartbeat(values, text));
  const update = useMutation(
    desk.heartbeat.update.mutationOptions({
      onSuccess: (after) => {
        queries.setQueryData(desk.heartbeat.get.queryKey(), after);
        notifications.show({ color: 'green', message: messages.saved });
      },
    }),
  );
  return (
    <FormRows
      onSubmit={(event) => {
        event.preventDefault();
        if (!draft.approve()) return;
        const sent = draft.values;
        update.mutate(heartbeatEditOf(sent), {
          onSuccess: (after) => {
            draft.adopt(heartbeatValues(after), sent);
          },
        });
      }}
    >
      <HeartbeatState view={view} />
      <HeartbeatFields draft={draft} view={view} />
      <Dim as="div">{messages.claim}</Dim>
      <StaleNote draft={draft} />
      {update.error !== null && <ErrorNote error={update.error} title={messages.notSaved} />}
      <ButtonRow>
        <Button type="submit" variant="default" disabled={!draft.isDirty} loading={update.isPending}>
          {messages.save}
        </Button>
        <TestButton isDirty={draft.isDirty} />
      </ButtonRow>
    </FormRows>
  );
}

/** What is not saved yet is not called. */
function TestButton({ isDirty }: { readonly isDirty: boolean }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().heartbeat;
  const test = useMutation(
    desk.heartbeat.test.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: desk.heartbeat.get.queryKey() }),
    }),
  );
  const problem = test.data?.problem ?? null;
  return (
    <>
      <Button
        variant="default"
        title={messages.testHint}
        disabled={isDirty}
        loading={test.isPending}
        onClick={() => {
          test.mutate(undefined);
        }}
      >
        {messages.test}
      </Button>
      {test.error !== null && <ErrorNote error={test.error} />}
      {test.data?.isHeard === true && (
        <Note tone="good" role="status">
          {messages.heard}
        </Note>
      )}
      {problem !== null && (
        <Note tone="bad" role="status" title={messages.notHeard}>
          {problem.message} {problem.fix}
        </Note>
      )}
    </>
  );
}
