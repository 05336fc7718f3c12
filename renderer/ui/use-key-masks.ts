/** Hides the keys of networks in what is shown: a key on a screenshot lets anyone send as that network. */
import { useQuery } from '@tanstack/react-query';
import { maskKeys, maskReceived } from '../../shared/domain/access/mask-key.ts';
import { useDesk } from '../client/desk-client.ts';

/** @param hide what stands for the rest of a key */
export type KeyMask = (text: string, hide?: (rest: string) => string) => string;

interface KeyMasks {
  /** For what came in: what stands in the place of a key is hidden too, known or not. */
  readonly received: KeyMask;
  /** For anything else. */
  readonly known: KeyMask;
}

export function useKeyMasks(): KeyMasks {
  const desk = useDesk();
  const { data } = useQuery(desk.networks.list.queryOptions());
  const keys = data?.items.map((network) => network.key) ?? [];
  return {
    received: (text, hide) => maskReceived(text, keys, hide),
    known: (text, hide) => maskKeys(text, keys, hide),
  };
}
