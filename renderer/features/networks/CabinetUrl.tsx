/** Which public address stands in this network's cabinet. */
import { useQuery } from '@tanstack/react-query';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { routeHash } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { Note } from '../../ui/Note.tsx';
import { useText } from '../../ui/text-context.ts';

const TONES = { not_pasted: 'quiet', pasted: 'wait', confirmed: 'good', outdated: 'bad' } as const;

export function CabinetAddress({ networkId }: { readonly networkId: NetworkId }) {
  const desk = useDesk();
  const words = useText().addresses;
  const { data: view } = useQuery(desk.addresses.get.queryOptions());
  const known = view?.networks.find((network) => network.networkId === networkId);
  if (known === undefined || known.state === 'not_pasted') return null;
  return (
    <Note tone={TONES[known.state]}>
      {words.cabinet}: {words.states[known.state]}.{' '}
      {known.state === 'outdated' && <a href={routeHash('outages')}>{words.banner.show}</a>}
    </Note>
  );
}
