/** Which public URL stands in this network's cabinet. */
import { useQuery } from '@tanstack/react-query';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { routeHash } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';

const TONES = { not_pasted: 'quiet', pasted: 'wait', confirmed: 'good', outdated: 'bad' } as const;

export function CabinetUrl({ networkId }: { readonly networkId: NetworkId }) {
  const desk = useDesk();
  const messages = useText().addresses;
  const { data: view } = useQuery(desk.addresses.get.queryOptions());
  const known = view?.networks.find((network) => network.networkId === networkId);
  if (known === undefined || known.state === 'not_pasted') return null;
  return (
    <Note tone={TONES[known.state]}>
      {messages.cabinet}: {messages.states[known.state]}.{' '}
      {known.state === 'outdated' && <a href={routeHash('outages')}>{messages.banner.show}</a>}
    </Note>
  );
}
