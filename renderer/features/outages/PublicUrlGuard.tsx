/** The networks whose cabinets have an old address, each with the URL to paste and a tick; then all others. */
import { Checkbox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PublicUrlsView, NetworkUrlView } from '../../../shared/contract/public-urls.ts';
import type { PasteState } from '../../../shared/domain/public-url/paste-state.ts';
import { routeHash } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { MacroUrl } from '../../ui/MacroUrl.tsx';
import { Note } from '../../ui/Note.tsx';
import { PlainList } from '../../ui/PlainList.tsx';
import { Section } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useText } from '../../ui/text-context.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { Dim } from '../../ui/Dim.tsx';
import { NetworkRow } from './NetworkRow.tsx';

const TONES: Readonly<Record<PasteState, 'good' | 'wait' | 'bad' | 'quiet'>> = {
  not_pasted: 'quiet',
  pasted: 'wait',
  confirmed: 'good',
  outdated: 'bad',
};
/** What needs a person comes first. */
const ORDER: readonly PasteState[] = ['outdated', 'pasted', 'not_pasted', 'confirmed'];

export function PublicUrlGuard() {
  const desk = useDesk();
  const messages = useText().addresses;
  const { data: view } = useQuery(desk.addresses.get.queryOptions());
  if (view === undefined || view.networks.length === 0) return null;
  const isFine = view.networks.every((network) => network.state !== 'outdated');
  return (
    <Section title={messages.title} description={messages.what}>
      {view.isOtherName && !isFine && <Note tone="wait">{messages.otherName}</Note>}
      {isFine && <Dim as="p">{messages.allFine}</Dim>}
      {view.current === null && <Note tone="bad">{messages.noneWhat}</Note>}
      <GuardedNetworks key={view.current ?? ''} networks={view.networks} />
    </Section>
  );
}

/** In the order in which they were first seen under this address: a tick moves nothing under the cursor. */
function GuardedNetworks({ networks }: { readonly networks: readonly NetworkUrlView[] }) {
  const [order] = useState(() =>
    networks
      .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
      .map((network) => network.networkId),
  );
  const placeOf = (network: NetworkUrlView): number => {
    const place = order.indexOf(network.networkId);
    return place === -1 ? order.length : place;
  };
  return (
    <PlainList>
      {networks
        .toSorted((a, b) => placeOf(a) - placeOf(b))
        .map((network) => (
          <GuardedNetwork key={network.networkId} network={network} />
        ))}
    </PlainList>
  );
}

function GuardedNetwork({ network }: { readonly network: NetworkUrlView }) {
  const { longTime } = useFormats();
  const messages = useText().addresses;
  const { name, state, oldAddress, oldHitAt, confirmedAt } = network;
  return (
    <NetworkRow
      networkId={network.networkId}
      name={network.name}
      facts={
        <Tag tone={TONES[state]} hint={messages.states[state]} isInList>
          {messages.states[state]}
        </Tag>
      }
      end={state !== 'confirmed' && network.urls.length > 0 && <PastedTick network={network} />}
    >
      {state === 'outdated' && (
        <>
          <Dim as="div">
            {oldAddress !== null && messages.old(oldAddress)}{' '}
            {oldHitAt !== null && messages.oldHit(longTime(oldHitAt))}
          </Dim>
          {network.urls.map(({ label, url }) => (
            <div key={url}>
              {label !== null && <Dim as="div">{label}</Dim>}
              <MacroUrl
                url={url}
                label={messages.url(label === null ? name : `${name}, ${label}`)}
                copyLabel={messages.copy(label === null ? name : `${name}, ${label}`)}
              />
            </div>
          ))}
        </>
      )}
      {state === 'confirmed' && confirmedAt !== null && (
        <Dim as="div">{messages.confirmedAt(longTime(confirmedAt))}</Dim>
      )}
      {network.outdatedLinks.length > 0 && (
        <Dim as="div">
          {messages.links}:{' '}
          {network.outdatedLinks.map(({ linkId, name: linkName }, index) => (
            <span key={linkId}>
              {index > 0 && ', '}
              <a href={routeHash('links', linkId)}>{linkName}</a>
            </span>
          ))}
        </Dim>
      )}
    </NetworkRow>
  );
}

function PastedTick({ network }: { readonly network: NetworkUrlView }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().addresses;
  const [input, setIsWanted] = useState<boolean | null>(null);
  const paste = useMutation(
    desk.addresses.paste.mutationOptions({
      onSuccess: (view: PublicUrlsView) => {
        queries.setQueryData(desk.addresses.get.queryKey(), view);
      },
      onSettled: () => {
        setIsWanted(null);
      },
    }),
  );
  return (
    <span>
      <Checkbox
        size="xs"
        label={messages.pasted}
        aria-label={messages.tick(network.name)}
        // At once, and back again if the engine does not agree.
        checked={input ?? network.state === 'pasted'}
        onChange={(event) => {
          setIsWanted(event.currentTarget.checked);
          paste.mutate({ networkId: network.networkId, isPasted: event.currentTarget.checked });
        }}
      />
      {paste.error !== null && <ErrorNote error={paste.error} title={messages.failed} />}
    </span>
  );
}
