/** Asks what it is and what it is called, and makes a destination. */
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  APP_CRAFT,
  destinationPresets,
  findDestinationPreset,
} from '../../../shared/catalog/destination-presets.ts';
import { needsHost, PRESET_GROUPS, urlWithHost } from '../../../shared/domain/forward/destination-preset.ts';
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
  const messages = useText().destinations.create;
  return (
    <Modal opened={isOpen} onClose={onClose} title={messages.title} size="md">
      <CreateForm onClose={onClose} onCreated={onCreated} />
    </Modal>
  );
}

type CreateFormProps = Omit<CreateDestinationDialogProps, 'isOpen'>;

function CreateForm({ onClose, onCreated }: CreateFormProps) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.destinations;
  const form = useForm({
    initialValues: { preset: APP_CRAFT, name: findDestinationPreset(APP_CRAFT).name, host: '' },
    validate: {
      name: (name) => checkName(name, text),
      host: (host, { preset }) =>
        needsHost(findDestinationPreset(preset)) && urlOf(preset, host) === ''
          ? messages.create.hostWrong
          : null,
    },
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
  const chosen = findDestinationPreset(form.values.preset);
  const choose = (preset: string | null): void => {
    if (preset === null) return;
    // A name that the person wrote themselves stays.
    const isOwnName = destinationPresets.every((each) => each.name !== form.values.name);
    if (!isOwnName) form.setFieldValue('name', findDestinationPreset(preset).name);
    form.setFieldValue('preset', preset);
  };
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ preset, name, host }) => {
        const url = needsHost(findDestinationPreset(preset)) ? urlOf(preset, host) : undefined;
        create.mutate({ preset, name: name.trim(), request: url === undefined ? undefined : { url } });
      })}
    >
      <Stack gap="md">
        <Select
          label={messages.create.preset}
          description={chosen.what.en}
          searchable
          allowDeselect={false}
          maxDropdownHeight={360}
          data={PRESET_GROUPS.map((group) => ({
            group: messages.create.groups[group],
            items: destinationPresets
              .filter((each) => each.group === group)
              .map((each) => ({ value: each.id, label: each.name })),
          }))}
          value={form.values.preset}
          onChange={choose}
        />
        {needsHost(chosen) && (
          <TextInput
            label={messages.create.host}
            description={messages.create.hostHint}
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('host')}
          />
        )}
        <TextInput
          label={messages.create.name}
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
            {messages.create.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function urlOf(preset: string, host: string): string {
  return urlWithHost(findDestinationPreset(preset).request.url, host);
}
