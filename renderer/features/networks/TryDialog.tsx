/** The dry run before a new reading is saved: what changes for the last postbacks, and for history. */
import { Button, Checkbox, Group, Loader, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Network } from '../../../shared/contract/networks.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ChangePreview } from '../../ui/ChangePreview.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useText } from '../../ui/text-context.ts';
import { mappingOf, networkInput, type NetworkValues } from './network-values.ts';
import { TriedTable } from './TriedTable.tsx';

interface TryDialogProps {
  readonly network: Network;
  /** What would be saved; null while nothing is asked. */
  readonly looked: NetworkValues | null;
  readonly onSave: (appliesToHistory: boolean) => void;
  readonly onClose: () => void;
}

const TRIED = 100;

export function TryDialog({ network, looked, onSave, onClose }: TryDialogProps) {
  const text = useText();
  return (
    <Modal opened={looked !== null} onClose={onClose} title={text.parsing.tryOut.title} size="xl">
      {looked !== null && <TryBody network={network} looked={looked} onSave={onSave} onClose={onClose} />}
    </Modal>
  );
}

interface TryBodyProps extends TryDialogProps {
  readonly looked: NetworkValues;
}

function TryBody({ network, looked, onSave, onClose }: TryBodyProps) {
  const { count } = useFormats();
  const desk = useDesk();
  const text = useText();
  const messages = text.parsing.tryOut;
  const [appliesToHistory, setApplies] = useState(false);
  const tried = useQuery(
    desk.networks.tryMapping.queryOptions({
      input: { id: network.id, mapping: mappingOf(looked), limit: TRIED },
      staleTime: 0,
      gcTime: 0,
    }),
  );
  return (
    <Stack gap="sm">
      {tried.isPending && (
        <Group gap="xs">
          <Loader size="xs" /> {messages.reading}
        </Group>
      )}
      {tried.error !== null && <ErrorNote error={tried.error} title={messages.failed} />}
      {tried.data !== undefined && <TriedTable tried={tried.data} />}
      <ChangePreview change={{ update: { id: network.id, ...networkInput(looked), isConfirmed: true } }} />
      {network.postbackCount > 0 && (
        <Checkbox
          label={messages.history(count(network.postbackCount))}
          description={messages.historyHint}
          checked={appliesToHistory}
          onChange={(event) => {
            setApplies(event.currentTarget.checked);
          }}
        />
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {text.forms.cancel}
        </Button>
        <Button
          data-autofocus
          onClick={() => {
            onSave(appliesToHistory);
          }}
        >
          {messages.save}
        </Button>
      </Group>
    </Stack>
  );
}
