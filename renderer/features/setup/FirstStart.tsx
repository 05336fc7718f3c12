/** The first start as a page: four steps in the order that works, and what the chosen one needs beside them. */
import { Button, Skeleton } from '@mantine/core';
import { Check, Play } from 'lucide-react';
import { useState } from 'react';
import { useDialogs } from '../../ui/dialogs-context.ts';
import { useText } from '../../ui/text-context.ts';
import classes from './FirstStart.module.css';
import { ReceiveStep } from './ReceiveStep.tsx';
import { connectedDestination, nextStep, STEP_NAMES, type StepName } from './setup-steps.ts';
import { StepPanel } from './StepPanel.tsx';
import { type Setup, useSetup } from './use-setup.ts';

export function FirstStart() {
  const messages = useText().window.setup;
  const setup = useSetup();
  const [chosen, setChosen] = useState<StepName | null>(null);
  const step = chosen ?? (setup === null ? 'network' : (nextStep(setup.done) ?? 'receive'));
  return (
    <section className={classes['page']} aria-label={messages.left}>
      <div className={classes['steps']}>
        <h1 className={classes['title']}>{messages.title}</h1>
        <p className={classes['lead']}>{messages.body}</p>
        {setup === null ? (
          <Waiting />
        ) : (
          <ol className={classes['list']}>
            {STEP_NAMES.map((name, index) => (
              <StepItem
                key={name}
                name={name}
                number={index + 1}
                setup={setup}
                isChosen={name === step}
                onChoose={() => {
                  setChosen(name);
                }}
              />
            ))}
          </ol>
        )}
        <PlayDemo />
      </div>
      <div className={classes['panel']}>
        {setup !== null &&
          (step === 'receive' ? (
            <ReceiveStep setup={setup} />
          ) : (
            <StepPanel
              step={step}
              setup={setup}
              onDone={() => {
                // On to the next one that is left.
                setChosen(null);
              }}
            />
          ))}
      </div>
    </section>
  );
}

interface StepItemProps {
  readonly name: StepName;
  readonly number: number;
  readonly setup: Setup;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function StepItem({ name, number, setup, isChosen, onChoose }: StepItemProps) {
  const messages = useText().window.setup;
  const isDone = setup.done[name];
  const fact = useFact(name, setup);
  return (
    <li>
      <button
        type="button"
        className={classes['step']}
        data-done={isDone || undefined}
        aria-current={isChosen ? 'step' : undefined}
        onClick={onChoose}
      >
        <span className={classes['number']}>
          {isDone ? <Check size={13} aria-label={messages.done} /> : number}
        </span>
        <span className={classes['texts']}>
          <span className={classes['name']}>{messages[name].title}</span>{' '}
          <span className={classes['hint']}>{fact ?? messages[name].hint}</span>
        </span>
        {name === 'appCraft' && !isDone && <span className={classes['aside']}>{messages.canWait}</span>}
      </button>
    </li>
  );
}

/** What a step that is done came to. */
function useFact(name: StepName, { done, networks, destinations, connection }: Setup): string | null {
  const messages = useText().window.setup;
  if (!done[name]) return null;
  switch (name) {
    case 'network':
      return networks.map((network) => network.name).join(', ');
    case 'address':
      return connection.url ?? connection.text.title;
    case 'appCraft': {
      const destination = connectedDestination(destinations);
      return destination === null ? null : messages.appCraft.on(destination.name);
    }
    case 'receive':
      return messages.receive.received;
  }
}

function PlayDemo() {
  const messages = useText().window.setup;
  const { playDemo, isDemoStarting } = useDialogs();
  return (
    <div className={classes['demo']}>
      <Play size={15} aria-hidden />
      <div className={classes['texts']}>
        <span className={classes['name']}>{messages.playTitle}</span>
        <span className={classes['hint']}>{messages.playHint}</span>
      </div>
      <Button variant="default" aria-label={messages.playTitle} loading={isDemoStarting} onClick={playDemo}>
        {messages.play}
      </Button>
    </div>
  );
}

function Waiting() {
  return (
    <div className={classes['list']} aria-hidden>
      {STEP_NAMES.map((name) => (
        <Skeleton key={name} height={56} />
      ))}
    </div>
  );
}
