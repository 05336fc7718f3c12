/** A new network, from anywhere in the window. */
import { Modal } from '@mantine/core';
import type { Network } from '../../../shared/contract/networks.ts';
import { useText } from '../../ui/text-context.ts';
import classes from './CreateNetworkDialog.module.css';
import { NewNetworkForm } from './NewNetworkForm.tsx';

interface CreateNetworkDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (network: Network) => void;
}

export function CreateNetworkDialog({ isOpen, onClose, onCreated }: CreateNetworkDialogProps) {
  const messages = useText();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={messages.networks.create.title}
      size={860}
      classNames={{ body: classes['body'] ?? '' }}
    >
      <NewNetworkForm hint={messages.catalog.pickHint} onCreated={onCreated} />
    </Modal>
  );
}
