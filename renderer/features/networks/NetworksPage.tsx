/** Networks: who sends postbacks, with which URL, in which words. */
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
import { Rows } from '../../ui/Rows.tsx';
import { useText } from '../../ui/text-context.ts';
import { useUndo } from '../../ui/undo-context.ts';
import { CreateNetworkDialog } from './CreateNetworkDialog.tsx';
import { NetworkDetail } from './NetworkDetail.tsx';
import { NetworkItem } from './NetworkItem.tsx';
import { NetworkQuestions } from './NetworkQuestions.tsx';
import { sectionNamed } from './network-sections.ts';
import { RefusedRequests } from './RefusedRequests.tsx';
import { removalKey } from './RemoveNetwork.tsx';

/** `#/networks/add` opens the dialog for a new one. */
const ADD = 'add';

export function NetworksPage() {
  const desk = useDesk();
  const text = useText();
  const messages = text.networks;
  const { id, section: wanted } = useRoute();
  const undo = useUndo();
  const networks = useQuery(desk.networks.list.queryOptions());
  const [isCreating, setCreating] = useState(false);
  // Where a link leads, and where the person goes on from one network to the next.
  const [section, setSection] = useState(sectionNamed(wanted));
  const [seen, setSeen] = useState(wanted);
  if (wanted !== seen) {
    setSeen(wanted);
    if (wanted !== null) setSection(sectionNamed(wanted));
  }
  const items = (networks.data?.items ?? []).filter((network) => !undo.isWaiting(removalKey(network.id)));
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
    <PageLayout title={messages.title} actions={items.length > 0 && add}>
      {networks.isPending && <PageSkeleton label={text.window.shared.loading} />}
      {networks.error !== null && <ErrorNote error={networks.error} title={messages.loadFailed} />}
      {networks.data !== undefined && chosen === undefined && (
        <>
          <EmptyState
            art={<FlowArt kind="arriving" />}
            title={messages.empty.title}
            body={messages.empty.body}
          >
            {add}
          </EmptyState>
          <RefusedRequests isOnlyAsNeeded />
        </>
      )}
      {chosen !== undefined && (
        <MasterDetail
          label={messages.list}
          list={items.map((network) => (
            <NetworkItem key={network.id} network={network} isChosen={network === chosen} />
          ))}
        >
          {section === 'url' && <NetworkQuestions />}
          <NetworkDetail key={chosen.id} network={chosen} section={section} onSection={setSection} />
        </MasterDetail>
      )}
      <CreateNetworkDialog
        isOpen={isCreating || id === ADD}
        onClose={() => {
          setCreating(false);
          if (id === ADD) goTo('networks');
        }}
        onCreated={(network) => {
          setCreating(false);
          setSection('url');
          goTo('networks', network.id);
        }}
      />
    </PageLayout>
  );
}

/** The shape of what is on its way. */
function PageSkeleton({ label }: { readonly label: string }) {
  return (
    <div role="status" aria-label={label}>
      <Rows gap="lg">
        <Skeleton height={24} width={220} />
        <Skeleton height={40} />
        <Skeleton height={160} />
      </Rows>
    </div>
  );
}
