/** A new network: a pick from the catalog, or whatever an example of its postback says. */
import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Network } from '../../../shared/contract/networks.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useText } from '../../ui/text-context.ts';
import { CatalogForm } from './CatalogForm.tsx';
import { ExampleForm } from './ExampleForm.tsx';
import classes from './CreateNetworkDialog.module.css';

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
      <CreateWays onCreated={onCreated} />
    </Modal>
  );
}

function CreateWays({ onCreated }: Pick<CreateNetworkDialogProps, 'onCreated'>) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const [isExample, setExample] = useState(false);
  const [preset, setPreset] = useState<string | null>(null);
  const create = useMutation(
    desk.networks.create.mutationOptions({
      onSuccess: (network) => {
        queries.setQueryData(desk.networks.list.queryKey(), (list) => ({
          items: [...(list?.items ?? []).filter((each) => each.id !== network.id), network],
        }));
        notifications.show({ color: 'green', message: text.networks.create.done(network.name) });
        onCreated(network);
      },
    }),
  );
  const making = { isBusy: create.isPending, error: create.error, onCreate: create.mutate };
  return isExample ? (
    <ExampleForm
      {...making}
      onBack={() => {
        setExample(false);
      }}
      onUsePreset={(id) => {
        setPreset(id);
        setExample(false);
      }}
    />
  ) : (
    <CatalogForm
      {...making}
      preset={preset}
      onSomethingElse={() => {
        create.reset();
        setExample(true);
      }}
    />
  );
}
