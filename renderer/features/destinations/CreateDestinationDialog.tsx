/** Asks what it is and what it is called, and makes a destination. */
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  APP_CRAFT,
  destinationPresets,
  findDestinationPreset,
} from '../../../shared/catalog/destination-presets.ts';
import { needsHost, PRESET_GROUPS } from '../../../shared/domain/forward/destination-preset.ts';
import type { Destination } from '../../../shared/contract/destinations.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { checkNew, newDestination, type NewValues } from './new-destination.ts';

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

const NEW: NewValues = { preset: APP_CRAFT, name: findDestinationPreset(APP_CRAFT).name, host: '' };

type CreateFormProps = Omit<CreateDestinationDialogProps, 'isOpen'>;

function CreateForm({ onClose, onCreated }: CreateFormProps) {
  const desk = useDesk();
  const queries = useQueryClient();
  const text = useText();
  const messages = text.destinations;
  const { values, change, errorOf, approve } = useDraft(NEW, (typed) => checkNew(typed, text));
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
  const chosen = findDestinationPreset(values.preset);
  const choose = (preset: string | null): void => {
    if (preset === null) return;
    // A name that the person wrote themselves stays.
    const isOwnName = destinationPresets.every((each) => each.name !== values.name);
    change({ preset, ...(isOwnName ? {} : { name: findDestinationPreset(preset).name }) });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (approve()) create.mutate(newDestination(values));
      }}
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
          value={values.preset}
          onChange={choose}
        />
        {needsHost(chosen) && (
          <TextInput
            label={messages.create.host}
            description={messages.create.hostHint}
            autoComplete="off"
            spellCheck={false}
            value={values.host}
            error={errorOf('host')}
            onChange={(event) => {
              change({ host: event.currentTarget.value });
            }}
          />
        )}
        <TextInput
          label={messages.create.name}
          data-autofocus
          autoComplete="off"
          value={values.name}
          error={errorOf('name')}
          onChange={(event) => {
            change({ name: event.currentTarget.value });
          }}
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
