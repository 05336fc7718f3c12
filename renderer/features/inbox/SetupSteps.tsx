/** The empty inbox teaches: four steps, each ticked by what really happened, and a demo. */
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Check, Circle, Play } from 'lucide-react';
import { type Page, routeHash } from '../../app/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './SetupSteps.module.css';

export function SetupSteps() {
  const desk = useDesk();
  const words = useText().window.setup;
  const ledger = useQuery(desk.desk.ledger.queryOptions());
  const tunnel = useQuery(desk.tunnel.get.queryOptions());
  const networks = useQuery(desk.networks.list.queryOptions());
  const destinations = useQuery(desk.destinations.list.queryOptions());
  const play = useMutation(desk.demo.play.mutationOptions());
  const hasDestination = (destinations.data?.items ?? []).some((each) => !each.test && each.enabled);
  return (
    <EmptyState title={words.title} body={words.body}>
      <ol className={classes['steps']}>
        <Step
          isDone={(ledger.data?.postbacks.total ?? 0) > 0}
          title={words.receive}
          hint={words.receiveHint}
          page="inbox"
        />
        <Step
          isDone={tunnel.data?.state === 'up'}
          title={words.address}
          hint={words.addressHint}
          page="settings"
        />
        <Step
          isDone={(networks.data?.items ?? []).some((each) => !each.test)}
          title={words.network}
          hint={words.networkHint}
          page="networks"
        />
        <Step isDone={hasDestination} title={words.appCraft} hint={words.appCraftHint} page="destinations" />
      </ol>
      <Button
        size="sm"
        leftSection={<Play size={15} aria-hidden />}
        loading={play.isPending}
        onClick={() => {
          play.mutate(undefined);
        }}
      >
        {words.play}
      </Button>
      <p className={classes['hint']}>{words.playHint}</p>
      {play.isError && <ErrorNote error={play.error} />}
    </EmptyState>
  );
}

interface StepProps {
  readonly isDone: boolean;
  readonly title: string;
  readonly hint: string;
  readonly page: Page;
}

function Step({ isDone, title, hint, page }: StepProps) {
  const words = useText().window.setup;
  return (
    <li className={classes['step']} data-done={isDone}>
      {isDone ? <Check size={17} aria-label={words.done} /> : <Circle size={17} aria-label={words.open} />}
      <div>
        <a href={routeHash(page)} className={classes['title']}>
          {title}
        </a>
        <div className={classes['hint']}>{hint}</div>
      </div>
    </li>
  );
}
