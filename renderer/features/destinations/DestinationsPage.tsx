/** Destinations: where conversions are forwarded, and how. */
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { goTo, useRoute } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FlowArt } from '../../ui/FlowArt.tsx';
import { MasterDetail } from '../../ui/MasterDetail.tsx';
import { PageLayout } from '../../ui/PageLayout.tsx';
import { useText } from '../../ui/text-context.ts';
import { useUndo } from '../../ui/undo-context.ts';
import { CreateDestinationDialog } from './CreateDestinationDialog.tsx';
import { DestinationEditor } from './DestinationEditor.tsx';
import { LedgerLine } from './LedgerLine.tsx';
import { DestinationItem } from './DestinationItem.tsx';
import { removalKey } from './RemoveDestination.tsx';

export function DestinationsPage() {
  const desk = useDesk();
  const messages = useText().destinations;
  const { id } = useRoute();
  const undo = useUndo();
  const destinations = useQuery(desk.destinations.list.queryOptions());
  const [isCreating, setCreating] = useState(false);
  // What is being deleted is gone, as long as nobody takes that back.
  const items = (destinations.data?.items ?? []).filter((each) => !undo.isWaiting(removalKey(each.id)));
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
    <PageLayout title={messages.title} actions={items.length > 0 && add}>
      {destinations.isPending && <LoadingPage />}
      {destinations.error !== null && <ErrorNote error={destinations.error} title={messages.loadFailed} />}
      {destinations.data !== undefined && chosen === undefined && (
        <EmptyState art={<FlowArt kind="leaving" />} title={messages.empty.title} body={messages.empty.body}>
          {add}
        </EmptyState>
      )}
      {chosen !== undefined && (
        <MasterDetail
          label={messages.list}
          list={
            <>
              {items.map((destination) => (
                <DestinationItem
                  key={destination.id}
                  destination={destination}
                  isChosen={destination === chosen}
                />
              ))}
              <LedgerLine />
            </>
          }
        >
          <DestinationEditor key={chosen.id} destination={chosen} all={items} />
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
    </PageLayout>
  );
}

/** The shape of what is about to be there. */
function LoadingPage() {
  const { loading } = useText().window.shared;
  return (
    <MasterDetail label={loading} list={<Skeleton height={40} />}>
      <div role="status" aria-label={loading}>
        <Skeleton height={24} width={220} mb="md" />
        <Skeleton height={80} mb="md" />
        <Skeleton height={160} />
      </div>
    </MasterDetail>
  );
}
