/** Says which network sends what comes without a key: how much that concerns is shown first, and it can be undone. */
import { Anchor, Button, Group, Modal, NativeSelect, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Network } from '../../../shared/contract/networks.ts';
import { useDesk } from '../../client/desk-client.ts';
import { routeHash } from '../../navigation/route.ts';
import { Dim } from '../../ui/Dim.tsx';
import { useUndo } from '../../ui/undo-context.ts';
import { useText } from '../../ui/text-context.ts';
import { KeptKeylessChoice } from '../networks/KeptKeylessChoice.tsx';

interface KeylessDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function KeylessDialog({ isOpen, onClose }: KeylessDialogProps) {
  const messages = useText().parsing.held.network;
  return (
    <Modal opened={isOpen} onClose={onClose} title={messages.title}>
      <KeylessForm onClose={onClose} />
    </Modal>
  );
}

function KeylessForm({ onClose }: Pick<KeylessDialogProps, 'onClose'>) {
  const desk = useDesk();
  const text = useText();
  const messages = text.parsing.held.network;
  const { data } = useQuery(desk.networks.list.queryOptions());
  const networks = (data?.items ?? []).filter((each) => !each.test);
  const [chosenId, setChosenId] = useState('');
  const chosen =
    networks.find((each) => each.id === chosenId) ?? (networks.length === 1 ? networks[0] : undefined);
  const [isAdopting, setAdopting] = useState(true);
  const apply = useKeyless(onClose);
  if (data !== undefined && networks.length === 0)
    return (
      <Stack>
        {messages.none}
        <Anchor href={routeHash('networks')}>{messages.addNetwork}</Anchor>
      </Stack>
    );
  return (
    <Stack gap="sm">
      <div>{messages.why}</div>
      <NativeSelect
        size="xs"
        label={messages.choose}
        value={chosen?.id ?? ''}
        data={[
          { value: '', label: messages.pick, disabled: true },
          ...networks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(change) => {
          setChosenId(change.currentTarget.value);
        }}
      />
      {chosen !== undefined && (
        <KeptKeylessChoice networkId={chosen.id} isAdopting={isAdopting} onChange={setAdopting} />
      )}
      <Dim as="div">{messages.fix}</Dim>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {text.window.shared.cancel}
        </Button>
        <Button
          disabled={chosen === undefined}
          onClick={() => {
            if (chosen !== undefined) apply(chosen, isAdopting);
          }}
        >
          {chosen === undefined ? messages.choose : messages.apply(chosen.name)}
        </Button>
      </Group>
    </Stack>
  );
}

function useKeyless(onDone: () => void): (network: Network, isAdopting: boolean) => void {
  const desk = useDesk();
  const queries = useQueryClient();
  const undo = useUndo();
  const messages = useText().parsing.held.network;
  const update = useMutation(
    desk.networks.update.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries();
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.failed, message: error.message });
      },
    }),
  );
  return ({ id, name }, isAdopting) => {
    undo.schedule({
      key: 'keyless',
      message: messages.scheduled(name),
      run: () => {
        update.mutate({ id, acceptsKeyless: true, keptKeyless: isAdopting ? 'adopt' : 'leave' });
      },
    });
    onDone();
  };
}
