/** Asks what it is and what it is called, and makes a destination. */
import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { destinationPresets } from '../../../shared/catalog/destination-presets.ts';
import type { Destination } from '../../../shared/contract/destinations.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { checkName } from './check-destination.ts';

interface CreateDestinationDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (destination: Destination) => void;
}

export function CreateDestinationDialog({ isOpen, onClose, onCreated }: CreateDestinationDialogProps) {
  const words = useText().destinations.create;
  return (
    <Modal opened={isOpen} onClose={onClose} title={words.title} size="md">
      <CreateForm onClose={onClose} onCreated={onCreated} />
    </Modal>
  );
}

type CreateFormProps = Omit<CreateDestinationDialogProps, 'isOpen'>;

function CreateForm({ onClose, onCreated }: CreateFormProps) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const words = text.destinations;
  const form = useForm({
    initialValues: { preset: destinationPresets[0]?.id ?? '', name: words.presets['app-craft'].name },
    validate: { name: (name) => checkName(name, text) },
  });
  const create = useMutation(
    desk.destinations.create.mutationOptions({
      onSuccess: (destination) => {
        queries.setQueryData(desk.destinations.list.queryKey(), (list) => ({
          items: [...(list?.items ?? []).filter((each) => each.id !== destination.id), destination],
        }));
        onCreated(destination);
      },
    }),
  );
  const choose = (preset: string): void => {
    // A name that the person wrote themselves stays.
    const isOwnName = destinationPresets.every((each) => words.presets[each.id].name !== form.values.name);
    const found = destinationPresets.find((each) => each.id === preset);
    if (found !== undefined && !isOwnName) form.setFieldValue('name', words.presets[found.id].name);
    form.setFieldValue('preset', preset);
  };
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ preset, name }) => {
        create.mutate({ preset, name: name.trim() });
      })}
    >
      <Stack gap="md">
        <Radio.Group label={words.create.preset} value={form.values.preset} onChange={choose}>
          <Stack gap={6} mt={4}>
            {destinationPresets.map(({ id }) => (
              <Radio
                key={id}
                value={id}
                label={words.presets[id].name}
                description={words.presets[id].what}
              />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          label={words.create.name}
          data-autofocus
          autoComplete="off"
          {...form.getInputProps('name')}
        />
        {create.error !== null && <ErrorNote error={create.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {text.forms.cancel}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {words.create.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
