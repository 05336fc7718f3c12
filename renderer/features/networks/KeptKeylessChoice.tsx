/** What came without a key before a network takes such: how much of it, from whom, and whether it counts too. */
import { Checkbox, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { KeptKeyless } from '../../../shared/contract/kept-keyless.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';

interface KeptKeylessChoiceProps {
  readonly networkId: NetworkId;
  readonly isAdopting: boolean;
  readonly onChange: (isAdopting: boolean) => void;
}

export function KeptKeylessChoice({ networkId, isAdopting, onChange }: KeptKeylessChoiceProps) {
  const { count } = useFormats();
  const desk = useDesk();
  const messages = useText().networks.keylessAccess;
  const kept = useQuery(desk.networks.keptKeyless.queryOptions({ input: { id: networkId }, staleTime: 0 }));
  if (kept.error !== null) return <ErrorNote error={kept.error} title={messages.keptNotRead} />;
  if (kept.data === undefined) return <Skeleton height={60} mb="md" />;
  if (kept.data.count === 0) return null;
  return (
    <Stack gap="xs" mb="md">
      <KeptNumbers kept={kept.data} />
      {kept.data.passing > 0 && (
        <>
          {kept.data.isAnybodyLetIn && <Note tone="wait">{messages.keptFromAnybody}</Note>}
          <Checkbox
            label={messages.adoptKept(count(kept.data.passing))}
            checked={isAdopting}
            onChange={(event) => {
              onChange(event.currentTarget.checked);
            }}
          />
        </>
      )}
    </Stack>
  );
}

function KeptNumbers({ kept }: { readonly kept: KeptKeyless }) {
  const { count } = useFormats();
  const messages = useText().networks.keylessAccess;
  const senders = kept.senders.map(({ address, count: sent }) =>
    messages.keptSender(address ?? messages.keptUnknownSender, count(sent)),
  );
  return (
    <>
      <Text>
        {messages.kept(count(kept.count), messages.keptSenders(kept.senderCount))}{' '}
        {messages.keptPassing(count(kept.passing))}
      </Text>
      <Text c="dimmed" size="sm">
        {senders.join(' · ')}
      </Text>
      {kept.passing < kept.count && (
        <Text>{messages.keptRefused(count(kept.notAllowed), count(kept.badSignature))}</Text>
      )}
    </>
  );
}
