/** A new network: a pick from the catalog, or whatever an example of its postback says. */
import { Modal, SegmentedControl, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Network } from '../../../shared/contract/networks.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useText } from '../../ui/text-context.ts';
import { CatalogForm } from './CatalogForm.tsx';
import { ExampleForm } from './ExampleForm.tsx';

interface CreateNetworkDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (network: Network) => void;
}

export function CreateNetworkDialog({ isOpen, onClose, onCreated }: CreateNetworkDialogProps) {
  const messages = useText().networks.create;
  return (
    <Modal opened={isOpen} onClose={onClose} title={messages.title} size="xl">
      <CreateWays onClose={onClose} onCreated={onCreated} />
    </Modal>
  );
}

function CreateWays({ onClose, onCreated }: Omit<CreateNetworkDialogProps, 'isOpen'>) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const [way, setWay] = useState('catalog');
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
  const making = {
    isBusy: create.isPending,
    error: create.error,
    onCancel: onClose,
    onCreate: create.mutate,
  };
  return (
    <Stack gap="sm">
      <SegmentedControl
        size="xs"
        value={way}
        onChange={setWay}
        data={[
          { value: 'catalog', label: text.firstContact.fromCatalog },
          { value: 'example', label: text.firstContact.fromExample },
        ]}
      />
      {way === 'catalog' ? (
        <CatalogForm {...making} preset={preset} />
      ) : (
        <ExampleForm
          {...making}
          onUsePreset={(id) => {
            setPreset(id);
            setWay('catalog');
          }}
        />
      )}
    </Stack>
  );
}
