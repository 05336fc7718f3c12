/** The networks whose cabinets have an old address, each with the URL to paste and a tick; then all others. */
import { Checkbox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AddressesView, NetworkAddressView } from '../../../shared/contract/public-urls.ts';
import type { PasteState } from '../../../shared/domain/public-url/paste-state.ts';
import { routeHash } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { MacroUrl } from '../../ui/MacroUrl.tsx';
import { Note } from '../../ui/Note.tsx';
import { Section } from '../../ui/Section.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useText } from '../../ui/text-context.ts';
import { longTime } from '../../ui/time.ts';
import classes from './Outages.module.css';

const TONES: Readonly<Record<PasteState, 'good' | 'wait' | 'bad' | 'quiet'>> = {
  not_pasted: 'quiet',
  pasted: 'wait',
  confirmed: 'good',
  outdated: 'bad',
};
/** What needs a person comes first. */
const ORDER: readonly PasteState[] = ['outdated', 'pasted', 'not_pasted', 'confirmed'];

export function AddressGuard() {
  const desk = useDesk();
  const words = useText().addresses;
  const { data: view } = useQuery(desk.addresses.get.queryOptions());
  if (view === undefined || view.current === null || view.networks.length === 0) return null;
  const isFine = view.networks.every((network) => network.state !== 'outdated');
  return (
    <Section title={words.title} words={words.what}>
      {view.isOtherName && !isFine && <Note tone="wait">{words.otherName}</Note>}
      {isFine && <p className={classes['dim']}>{words.allFine}</p>}
      <GuardedNetworks key={view.current} networks={view.networks} />
    </Section>
  );
}

/** In the order in which they were first seen under this address: a tick moves nothing under the cursor. */
function GuardedNetworks({ networks }: { readonly networks: readonly NetworkAddressView[] }) {
  const [order] = useState(() =>
    networks
      .toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
      .map((network) => network.networkId),
  );
  const placeOf = (network: NetworkAddressView): number => {
    const place = order.indexOf(network.networkId);
    return place === -1 ? order.length : place;
  };
  return (
    <ul className={classes['plain']}>
      {networks
        .toSorted((a, b) => placeOf(a) - placeOf(b))
        .map((network) => (
          <GuardedNetwork key={network.networkId} network={network} />
        ))}
    </ul>
  );
}

function GuardedNetwork({ network }: { readonly network: NetworkAddressView }) {
  const words = useText().addresses;
  const { name, state, oldAddress, oldHitAt, confirmedAt } = network;
  return (
    <li className={classes['network']} aria-label={name}>
      <div className={classes['networkHead']}>
        <span>
          <a className={classes['name']} href={routeHash('networks', network.networkId)}>
            {name}
          </a>{' '}
          <Tag tone={TONES[state]} hint={words.states[state]} isInList>
            {words.states[state]}
          </Tag>
        </span>
        {state !== 'confirmed' && <PastedTick network={network} />}
      </div>
      {state === 'outdated' && (
        <>
          <div className={classes['dim']}>
            {oldAddress !== null && words.old(oldAddress)}{' '}
            {oldHitAt !== null && words.oldHit(longTime(oldHitAt))}
          </div>
          {network.urls.map(({ label, url }) => (
            <div key={url}>
              {label !== null && <div className={classes['dim']}>{label}</div>}
              <MacroUrl
                url={url}
                label={words.url(label === null ? name : `${name}, ${label}`)}
                copyLabel={words.copy(label === null ? name : `${name}, ${label}`)}
              />
            </div>
          ))}
        </>
      )}
      {state === 'confirmed' && confirmedAt !== null && (
        <div className={classes['dim']}>{words.confirmedAt(longTime(confirmedAt))}</div>
      )}
      {network.outdatedLinks.length > 0 && (
        <div className={classes['dim']}>
          {words.links}:{' '}
          {network.outdatedLinks.map(({ linkId, name: linkName }, index) => (
            <span key={linkId}>
              {index > 0 && ', '}
              <a href={routeHash('links', linkId)}>{linkName}</a>
            </span>
          ))}
        </div>
      )}
    </li>
  );
}

function PastedTick({ network }: { readonly network: NetworkAddressView }) {
  const desk = useDesk();
  const queries = useQueryClient();
  const words = useText().addresses;
  const [wish, setWish] = useState<boolean | null>(null);
  const paste = useMutation(
    desk.addresses.paste.mutationOptions({
      onSuccess: (view: AddressesView) => {
        queries.setQueryData(desk.addresses.get.queryKey(), view);
      },
      onSettled: () => {
        setWish(null);
      },
    }),
  );
  return (
    <span>
      <Checkbox
        size="xs"
        label={words.pasted}
        aria-label={words.tick(network.name)}
        // At once, and back again if the engine does not agree.
        checked={wish ?? network.state === 'pasted'}
        onChange={(event) => {
          setWish(event.currentTarget.checked);
          paste.mutate({ networkId: network.networkId, isPasted: event.currentTarget.checked });
        }}
      />
      {paste.error !== null && <ErrorNote error={paste.error} title={words.failed} />}
    </span>
  );
}
