/** The switch that keeps the computer awake, and what it costs. */
import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Awake } from '../../../shared/contract/awake.ts';
import { HOST_KEY } from '../../../shared/contract/shell-channels.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { useText } from '../../ui/text-context.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Rows } from '../../ui/Rows.tsx';

export function AwakeSection() {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().awake;
  const { data: awake } = useQuery(desk.awake.get.queryOptions());
  const [input, setIsWanted] = useState<boolean | null>(null);
  const update = useMutation(
    desk.awake.update.mutationOptions({
      onSuccess: (view: Awake) => {
        queries.setQueryData(desk.awake.get.queryKey(), view);
      },
      onSettled: () => {
        setIsWanted(null);
      },
    }),
  );
  if (awake === undefined) return null;
  return (
    <Section title={messages.title} description={messages.what}>
      <Rows gap="lg">
        <Switch
          label={messages.label}
          checked={input ?? awake.isWanted}
          onChange={(event) => {
            setIsWanted(event.currentTarget.checked);
            update.mutate({ isWanted: event.currentTarget.checked });
          }}
        />
        {update.error !== null && <ErrorNote error={update.error} title={messages.failed} />}
        {HOST_KEY in window ? null : <Note tone="quiet">{messages.browser}</Note>}
        <Dim as="div">{messages.cost}</Dim>
        <Dim as="div">{messages.limits}</Dim>
      </Rows>
    </Section>
  );
}
