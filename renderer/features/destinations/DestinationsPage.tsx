/** Destinations: where conversions are forwarded, and how. */
import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { goTo, useRoute } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { MasterDetail } from '../../ui/MasterDetail.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import { useText } from '../../ui/text-context.ts';
import { CreateDestinationDialog } from './CreateDestinationDialog.tsx';
import { DestinationEditor } from './DestinationEditor.tsx';
import { LedgerLine } from './LedgerLine.tsx';
import { DestinationItem } from './DestinationItem.tsx';

export function DestinationsPage() {
  const desk = useDesk();
  const text = useText();
  const messages = text.destinations;
  const { id } = useRoute();
  const destinations = useQuery(desk.destinations.list.queryOptions());
  const [isCreating, setCreating] = useState(false);
  const items = destinations.data?.items ?? [];
  const chosen = items.find((destination) => destination.id === id) ?? items[0];
  const add = (
    <Button
      leftSection={<Plus size={14} aria-hidden />}
      onClick={() => {
        setCreating(true);
      }}
    >
      {messages.add}
    </Button>
  );
  return (
    <PageFrame title={messages.title} actions={items.length > 0 && add}>
      {destinations.isPending && <Loader size="sm" aria-label={text.window.shared.loading} />}
      {destinations.error !== null && <ErrorNote error={destinations.error} title={messages.loadFailed} />}
      {destinations.data !== undefined && chosen === undefined && (
        <EmptyState title={messages.empty.title} body={messages.empty.body}>
          {add}
        </EmptyState>
      )}
      <LedgerLine />
      {chosen !== undefined && (
        <MasterDetail
          label={messages.list}
          list={items.map((destination) => (
            <DestinationItem
              key={destination.id}
              destination={destination}
              isChosen={destination === chosen}
            />
          ))}
        >
          <DestinationEditor key={chosen.id} destination={chosen} />
        </MasterDetail>
      )}
      <CreateDestinationDialog
        isOpen={isCreating}
        onClose={() => {
          setCreating(false);
        }}
        onCreated={(destination) => {
          setCreating(false);
          goTo('destinations', destination.id);
        }}
      />
    </PageFrame>
  );
}
