/** From a pasted URL over events and a test to a destination that is switched on, in one dialog. */
import { Modal } from '@mantine/core';
import { Lock } from 'lucide-react';
import { APP_CRAFT, findDestinationPreset } from '../../../shared/catalog/destination-presets.ts';
import type { Destination } from '../../../shared/contract/destinations.ts';
import { useState } from 'react';
import { NetworkLetter } from '../../ui/NetworkLetter.tsx';
import { useText } from '../../ui/text-context.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { checkDestination } from './check-destination.ts';
import classes from './CreateDestinationDialog.module.css';
import { newDestinationValues } from './new-destination.ts';
import { NewDestinationForm } from './NewDestinationForm.tsx';
import { NOTHING_PASTED } from './PastedUrl.tsx';

interface CreateDestinationDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (destination: Destination) => void;
}

/** What was typed stays when the dialog is closed, and is there when it is opened again. */
export function CreateDestinationDialog({ isOpen, onClose, onCreated }: CreateDestinationDialogProps) {
  const text = useText();
  const messages = text.destinations.create;
  const [preset, setPreset] = useState(APP_CRAFT);
  const [paste, setPaste] = useState(NOTHING_PASTED);
  const [host, setHost] = useState('');
  const draft = useDraft(newDestinationValues(preset), (values) => checkDestination(values, true, text));
  const { name } = findDestinationPreset(preset);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size={1024}
      classNames={{
        header: classes['header'] ?? '',
        body: classes['body'] ?? '',
        title: classes['title'] ?? '',
      }}
      title={
        <span className={classes['name']}>
          <NetworkLetter name={name} />
          {messages.titleOf(name)}
          <span className={classes['safe']}>
            <Lock size={13} aria-hidden /> {messages.nothingYet}
          </span>
        </span>
      }
    >
      <NewDestinationForm
        draft={draft}
        preset={preset}
        paste={paste}
        host={host}
        onPreset={(next) => {
          setPreset(next);
          setPaste(NOTHING_PASTED);
          setHost('');
        }}
        onPaste={setPaste}
        onHost={setHost}
        onCreated={(destination) => {
          draft.discard();
          setPaste(NOTHING_PASTED);
          setHost('');
          onCreated(destination);
        }}
      />
    </Modal>
  );
}
