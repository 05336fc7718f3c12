/** How large the database is, how long things are kept, and what of them can go. */
import { Button, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { HousekeepingView } from '../../../shared/contract/housekeeping.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ButtonRow } from '../../ui/ButtonRow.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { More } from '../../ui/More.tsx';
import { Note } from '../../ui/Note.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { CleanupPlan } from './CleanupPlan.tsx';
import { CompactButton, Compacting } from './Compacting.tsx';
import { RetentionForm } from './RetentionForm.tsx';
import { useCleanupPlan } from './use-cleanup-plan.ts';

export function HousekeepingSection() {
  const desk = useDesk();
  const messages = useText().housekeeping;
  const view = useQuery(desk.housekeeping.get.queryOptions());
  return (
    <Section title={messages.title} description={messages.what}>
      {view.error !== null && <ErrorNote error={view.error} />}
      {view.data !== undefined && (
        <Rows>
          <Sizes view={view.data} />
          <Compacting view={view.data} />
          {view.data.job.kind === 'running' ? <Running view={view.data} /> : <Cleanup view={view.data} />}
          <More title={messages.change}>
            <RetentionForm view={view.data} />
          </More>
        </Rows>
      )}
    </Section>
  );
}

function Sizes({ view: { fileBytes, freeBytes, total } }: { readonly view: HousekeepingView }) {
  const { count, megabytes } = useFormats();
  const messages = useText().housekeeping;
  const { requests, conversions, bytes } = total.removed;
  return (
    <Facts
      label={messages.title}
      facts={[
        { name: messages.size, value: messages.sizeOf(megabytes(fileBytes), megabytes(freeBytes)) },
        {
          name: messages.soFar,
          value:
            requests + conversions === 0
              ? messages.nothingSoFar
              : messages.soFarOf(count(requests), count(conversions), megabytes(bytes)),
        },
      ]}
    />
  );
}

function Running({ view: { job } }: { readonly view: HousekeepingView }) {
  const { count } = useFormats();
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().housekeeping;
  const cancel = useMutation(
    desk.housekeeping.cancel.mutationOptions({
      onSuccess: (after) => {
        queries.setQueryData(desk.housekeeping.get.queryKey(), after);
      },
    }),
  );
  if (job.kind === 'none') return null;
  return (
    <>
      <Text size="sm" role="status">
        {messages.running(count(job.removed.requests), count(job.removed.conversions))}
      </Text>
      <ButtonRow>
        <Button
          variant="default"
          loading={cancel.isPending}
          onClick={() => {
            cancel.mutate(undefined);
          }}
        >
          {messages.cancel}
        </Button>
      </ButtonRow>
    </>
  );
}

/** What is found is removed only when the person says so, and no more than they have seen. */
function Cleanup({ view }: { readonly view: HousekeepingView }) {
  const { count } = useFormats();
  const desk = useDesk();
  const queries = useQueryClient();
  const {
    housekeeping: messages,
    window: { shared },
  } = useText();
  const [isAsked, setAsked] = useState(false);
  const { look, start, forget } = useCleanupPlan();
  const remove = useMutation(
    desk.housekeeping.remove.mutationOptions({
      onSuccess: (after) => {
        forget();
        queries.setQueryData(desk.housekeeping.get.queryKey(), after);
      },
    }),
  );
  const plan = look.kind === 'seen' ? look.plan : null;
  const isAny = plan !== null && plan.raw.count + plan.conversions.count > 0;
  return (
    <>
      <LastCleanup view={view} />
      {look.kind === 'failed' && <ErrorNote error={look.error} title={messages.lookFailed} />}
      {remove.error !== null && <ErrorNote error={remove.error} />}
      {look.kind === 'looking' && (
        <Text size="sm" role="status">
          {messages.looking(count(look.found))}
        </Text>
      )}
      {plan !== null && <CleanupPlan plan={plan} />}
      <ButtonRow>
        {look.kind === 'looking' || plan !== null ? (
          <Button variant="default" onClick={forget}>
            {plan !== null && !isAny ? shared.close : messages.cancel}
          </Button>
        ) : (
          <Button
            variant="default"
            onClick={() => {
              void start();
            }}
          >
            {messages.look}
          </Button>
        )}
        {isAny && (
          <Button
            color="red"
            loading={remove.isPending}
            onClick={() => {
              setAsked(true);
            }}
          >
            {messages.remove}
          </Button>
        )}
        <CompactButton view={view} />
      </ButtonRow>
      <ConfirmDialog
        isOpen={isAsked && plan !== null}
        title={messages.confirmTitle}
        message={messages.confirm}
        action={messages.remove}
        onConfirm={() => {
          if (plan !== null) remove.mutate(plan.removal);
        }}
        onClose={() => {
          setAsked(false);
        }}
      />
    </>
  );
}

function LastCleanup({ view: { job } }: { readonly view: HousekeepingView }) {
  const { count } = useFormats();
  const messages = useText().housekeeping;
  if (job.kind === 'none' || job.kind === 'running') return null;
  if (job.kind === 'failed') return <Note tone="bad">{messages.failed}</Note>;
  const { requests, conversions } = job.removed;
  return (
    <Note tone={job.kind === 'finished' ? 'good' : 'quiet'} role="status">
      {messages[job.kind](count(requests), count(conversions))}
    </Note>
  );
}
