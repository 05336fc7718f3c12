/** Asks for a name and makes a network. */
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Network } from '../../../shared/contract/networks.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { checkName } from './network-values.ts';

interface CreateNetworkDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (network: Network) => void;
}

export function CreateNetworkDialog({ isOpen, onClose, onCreated }: CreateNetworkDialogProps) {
  const words = useText().networks.create;
  return (
    <Modal opened={isOpen} onClose={onClose} title={words.title} size="sm">
      <CreateForm onClose={onClose} onCreated={onCreated} />
    </Modal>
  );
}

type CreateFormProps = Omit<CreateNetworkDialogProps, 'isOpen'>;

function CreateForm({ onClose, onCreated }: CreateFormProps) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const words = text.networks.create;
  const form = useForm({
    initialValues: { name: '' },
    validate: { name: (name) => checkName(name, text) },
  });
  const create = useMutation(
    desk.networks.create.mutationOptions({
      onSuccess: (network) => {
        queries.setQueryData(desk.networks.list.queryKey(), (list) => ({
          items: [...(list?.items ?? []).filter((each) => each.id !== network.id), network],
        }));
        notifications.show({ color: 'green', message: words.done(network.name) });
        onCreated(network);
      },
    }),
  );
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ name }) => {
        create.mutate({ name: name.trim() });
      })}
    >
      <TextInput
        label={words.name}
        description={words.hint}
        placeholder={words.placeholder}
        data-autofocus
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      {create.error !== null && <ErrorNote error={create.error} />}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          {text.forms.cancel}
        </Button>
        <Button type="submit" loading={create.isPending}>
          {words.submit}
        </Button>
      </Group>
    </form>
  );
}
