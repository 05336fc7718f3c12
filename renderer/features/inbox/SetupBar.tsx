/** What is left of the four steps, above a list that already has rows. */
import { CloseButton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { Check, Circle } from 'lucide-react';
import { useEffect } from 'react';
import { routeHash } from '../../navigation/route.ts';
import { useText } from '../../ui/text-context.ts';
import classes from './SetupBar.module.css';
import { useSetup } from './use-setup.ts';

export function SetupBar() {
  const messages = useText().window.setup;
  const steps = useSetup();
  const [isHidden, setHidden] = useLocalStorage({
    key: 'postback-desk.setup-hidden',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const isDone = steps?.every((step) => step.isDone) === true;
  useEffect(() => {
    // Done once is done: an address that comes and goes is the strip's to tell.
    if (isDone) setHidden(true);
  }, [isDone, setHidden]);
  if (isHidden || isDone || steps === null) return null;
  return (
    <nav className={classes['bar']} aria-label={messages.left}>
      {steps.map((step) =>
        step.isDone ? (
          <span key={step.name} className={classes['done']}>
            <Check size={14} aria-label={messages.done} />
            {step.title}
          </span>
        ) : (
          <a key={step.name} href={routeHash(step.page)} className={classes['open']} title={step.hint}>
            <Circle size={13} aria-label={messages.open} />
            {step.title}
          </a>
        ),
      )}
      <span className={classes['space']} />
      <CloseButton
        size="xs"
        aria-label={messages.hide}
        onClick={() => {
          setHidden(true);
        }}
      />
    </nav>
  );
}
