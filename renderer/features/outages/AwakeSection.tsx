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
import classes from './Outages.module.css';

export function AwakeSection() {
  const desk = useDesk();
  const queries = useQueryClient();
  const words = useText().awake;
  const { data: awake } = useQuery(desk.awake.get.queryOptions());
  const [wish, setWish] = useState<boolean | null>(null);
  const update = useMutation(
    desk.awake.update.mutationOptions({
      onSuccess: (view: Awake) => {
        queries.setQueryData(desk.awake.get.queryKey(), view);
      },
      onSettled: () => {
        setWish(null);
      },
    }),
  );
  if (awake === undefined) return null;
  return (
    <Section title={words.title} words={words.what}>
      <div className={classes['rows']}>
        <Switch
          label={words.label}
          checked={wish ?? awake.isWanted}
          onChange={(event) => {
            setWish(event.currentTarget.checked);
            update.mutate({ isWanted: event.currentTarget.checked });
          }}
        />
        {update.error !== null && <ErrorNote error={update.error} title={words.failed} />}
        {HOST_KEY in window ? null : <Note tone="quiet">{words.browser}</Note>}
        <div className={classes['dim']}>{words.cost}</div>
        <div className={classes['dim']}>{words.limits}</div>
      </div>
    </Section>
  );
}
