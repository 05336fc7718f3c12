/** What a step is for, and where it is done: the first one right here, the others in the dialog that a button opens. */
import { Button } from '@mantine/core';
import { ConnectionDot } from '../../ui/ConnectionDot.tsx';
import { useDialogs } from '../../ui/dialogs-context.ts';
import { useText } from '../../ui/text-context.ts';
import { NewNetworkForm } from '../networks/NewNetworkForm.tsx';
import { RoutePicture } from './RoutePicture.tsx';
import type { StepName } from './setup-steps.ts';
import classes from './StepPanel.module.css';
import type { Setup } from './use-setup.ts';

interface StepPanelProps {
  readonly step: Exclude<StepName, 'receive'>;
  readonly setup: Setup;
  /** What it is about was just made. */
  readonly onDone: () => void;
}

export function StepPanel({ step, setup, onDone }: StepPanelProps) {
  const messages = useText().window.setup;
  const dialogs = useDialogs();
  const open = {
    network: dialogs.addNetwork,
    address: dialogs.chooseProvider,
    appCraft: dialogs.addDestination,
  }[step];
  const own = messages[step];
  const isDone = setup.done[step];
  if (step === 'network' && !isDone)
    return (
      <div className={classes['first']}>
        <h2 className={classes['title']}>{own.head}</h2>
        <p className={classes['lead']}>{own.lead}</p>
        <div className={classes['form']}>
          <NewNetworkForm onCreated={onDone} />
        </div>
      </div>
    );
  return (
    <div className={classes['panel']}>
      <RoutePicture setup={setup} />
      <h2 className={classes['title']}>{own.head}</h2>
      <p className={classes['lead']}>{own.lead}</p>
      {step === 'address' && <AddressState setup={setup} />}
      <div className={classes['actions']}>
        <Button size="sm" variant={isDone ? 'default' : 'filled'} onClick={open}>
          {isDone && step === 'address' ? messages.change : own.action}
        </Button>
      </div>
      <p className={classes['why']}>{own.why}</p>
    </div>
  );
}

function AddressState({ setup: { connection } }: Pick<StepPanelProps, 'setup'>) {
  const { title, line } = connection.text;
  const { url } = connection;
  return (
    <div className={classes['state']} data-tone={connection.tone}>
      <ConnectionDot tone={connection.tone} />
      <span className={classes['stateTitle']}>{title}</span>
      <span className={classes['line']}>{line}</span>
      {url !== null && <code className={classes['url']}>{url}</code>}
    </div>
  );
}
