/** Networks: who sends postbacks, with which URL, in which words. */
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
import { CreateNetworkDialog } from './CreateNetworkDialog.tsx';
import { NetworkDetail } from './NetworkDetail.tsx';
import { NetworkItem } from './NetworkItem.tsx';
import { NetworkQuestions } from './NetworkQuestions.tsx';
import { RefusedRequests } from './RefusedRequests.tsx';

export function NetworksPage() {
  const desk = useDesk();
  const text = useText();
  const messages = text.networks;
  const { id } = useRoute();
  const networks = useQuery(desk.networks.list.queryOptions());
  const [isCreating, setCreating] = useState(false);
  const items = networks.data?.items ?? [];
  const chosen = items.find((network) => network.id === id) ?? items[0];
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
      {networks.isPending && <Loader size="sm" aria-label={text.window.shared.loading} />}
      {networks.error !== null && <ErrorNote error={networks.error} title={messages.loadFailed} />}
      {networks.data !== undefined && chosen === undefined && (
        <>
          <EmptyState title={messages.empty.title} body={messages.empty.body}>
            {add}
          </EmptyState>
          <RefusedRequests />
        </>
      )}
      {chosen !== undefined && (
        <MasterDetail
          label={messages.list}
          list={items.map((network) => (
            <NetworkItem key={network.id} network={network} isChosen={network === chosen} />
          ))}
        >
          <NetworkQuestions />
          <NetworkDetail key={chosen.id} network={chosen} />
          <RefusedRequests />
        </MasterDetail>
      )}
      <CreateNetworkDialog
        isOpen={isCreating}
        onClose={() => {
          setCreating(false);
        }}
        onCreated={(network) => {
          setCreating(false);
          goTo('networks', network.id);
        }}
      />
    </PageFrame>
  );
}
