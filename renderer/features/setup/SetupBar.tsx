/** What is left of the first steps, above a list that already has rows. */
import { CloseButton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { Check, Circle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { goTo } from '../../navigation/route.ts';
import { useDialogs } from '../../ui/dialogs-context.ts';
import { useText } from '../../ui/text-context.ts';
import { nextStep, STEP_NAMES, type StepName } from './setup-steps.ts';
import classes from './SetupBar.module.css';
import { useSetup } from './use-setup.ts';

export function SetupBar() {
  const [isHidden, setHidden] = useLocalStorage({
    key: 'postback-desk.setup-hidden',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  return isHidden ? null : (
    <LeftSteps
      onHide={() => {
        setHidden(true);
      }}
    />
  );
}

function LeftSteps({ onHide }: { readonly onHide: () => void }) {
  const messages = useText().window.setup;
  const setup = useSetup();
  const open = useStepActions();
  const isDone = setup !== null && nextStep(setup.done) === null;
  const [wasOpen, setWasOpen] = useState(false);
  if (setup !== null && !isDone && !wasOpen) setWasOpen(true);
  useEffect(() => {
    if (!isDone) return undefined;
    const main = document.querySelector('main');
    // The last step is ticked by an event, and nothing may move under the pointer: the bar waits until it has left.
    if (main === null || !wasOpen || !main.matches(':hover')) {
      onHide();
      return undefined;
    }
    main.addEventListener('pointerleave', onHide);
    return () => {
      main.removeEventListener('pointerleave', onHide);
    };
  }, [isDone, wasOpen, onHide]);
  // The list below begins where it will stay.
  if (setup === null) return <div className={classes['room']} />;
  if (isDone && !wasOpen) return null;
  return (
    <nav className={classes['bar']} aria-label={messages.left}>
      {STEP_NAMES.map((name) =>
        setup.done[name] ? (
          <span key={name} className={classes['done']}>
            <Check size={14} aria-label={messages.done} />
            {messages[name].title}
          </span>
        ) : (
          <button key={name} type="button" className={classes['open']} onClick={open[name]}>
            <Circle size={13} aria-label={messages.open} />
            {messages[name].title}
          </button>
        ),
      )}
      <span className={classes['space']} />
      <CloseButton size="xs" aria-label={messages.hide} onClick={onHide} />
    </nav>
  );
}

function useStepActions(): Readonly<Record<StepName, () => void>> {
  const { addNetwork, chooseProvider, addDestination } = useDialogs();
  return {
    network: addNetwork,
    address: chooseProvider,
    appCraft: addDestination,
    receive: () => {
      goTo('start');
    },
  };
}
