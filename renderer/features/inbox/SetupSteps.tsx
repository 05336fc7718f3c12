/** The empty inbox teaches: four steps, and a demo. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Check, Circle, Play } from 'lucide-react';
import { routeHash } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import classes from './SetupSteps.module.css';
import { type SetupStep, useSetup } from './use-setup.ts';

export function SetupSteps() {
  const desk = useDesk();
  const messages = useText().window.setup;
  const steps = useSetup();
  const play = useMutation(desk.demo.play.mutationOptions());
  return (
    <EmptyState title={messages.title} body={messages.body}>
      <ol className={classes['steps']}>
        {steps?.map((step) => (
          <Step key={step.name} step={step} />
        ))}
      </ol>
      <Button
        size="sm"
        leftSection={<Play size={15} aria-hidden />}
        loading={play.isPending}
        onClick={() => {
          play.mutate(undefined);
        }}
      >
        {messages.play}
      </Button>
      <p className={classes['hint']}>{messages.playHint}</p>
      {play.isError && <ErrorNote error={play.error} />}
    </EmptyState>
  );
}

function Step({ step }: { readonly step: SetupStep }) {
  const messages = useText().window.setup;
  return (
    <li className={classes['step']} data-done={step.isDone}>
      {step.isDone ? (
        <Check size={17} aria-label={messages.done} />
      ) : (
        <Circle size={17} aria-label={messages.open} />
      )}
      <div>
        <a href={routeHash(step.page)} className={classes['title']}>
          {step.title}
        </a>
        <div className={classes['hint']}>{step.hint}</div>
      </div>
    </li>
  );
}
