/** Hides the keys of networks in what is shown: a key on a screenshot lets anyone send as that network. */
import { useQuery } from '@tanstack/react-query';
import { maskKnownKey } from '../../../../shared/domain/access/mask-key.ts';
import { useDesk } from '../../../client/desk-client.ts';

export function useKeyMask(): (text: string) => string {
  const desk = useDesk();
  const { data } = useQuery(desk.networks.list.queryOptions());
  const keys = data?.items.map((network) => network.key) ?? [];
  return (text) => keys.reduce((rest, key) => maskKnownKey(rest, key), text);
}
