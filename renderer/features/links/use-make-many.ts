/** Makes many links in parts, so that progress shows and it can be stopped. */
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type LinkFields, MAX_AT_ONCE } from '../../../shared/contract/links.ts';
import { goTo } from '../../navigation/route.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useText } from '../../ui/text-context.ts';

export interface Making {
  readonly isRunning: boolean;
  readonly done: number;
  readonly error: Error | null;
  readonly start: (links: readonly LinkFields[]) => void;
  readonly stop: () => void;
}

export function useMakeMany(): Making {
  const desk = useDesk();
  const queries = useQueryClient();
  const messages = useText().links.many;
  const [done, setDone] = useState(0);
  const isStopped = useRef(false);
  const part = useMutation(desk.links.create.mutationOptions());
  const all = useMutation({
    mutationFn: async (links: readonly LinkFields[]) => {
      isStopped.current = false;
      let made = 0;
      setDone(0);
      // Newest stand first in the list, so the last row is made first.
      const rest = links.toReversed();
      while (made < rest.length && !isStopped.current) {
        const items = rest.slice(made, made + MAX_AT_ONCE);
        await part.mutateAsync({ items });
        made += items.length;
        setDone(made);
      }
      return made;
    },
    onSuccess: (made) => {
      const message = isStopped.current ? messages.stopped(made) : messages.done(made);
      notifications.show({ color: 'green', message });
      goTo('links');
    },
    onSettled: () => queries.invalidateQueries({ queryKey: desk.links.key() }),
  });
  return {
    isRunning: all.isPending,
    done,
    error: all.error,
    start: (links) => {
      all.mutate(links);
    },
    stop: () => {
      isStopped.current = true;
    },
  };
}
