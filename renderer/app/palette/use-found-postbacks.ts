/** Postbacks that hold what was typed, as the API's search finds them. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { useInboxView } from '../../features/inbox/inbox-view.ts';
import { goTo } from '../../navigation/route.ts';
import { useToday } from '../../ui/now.ts';
import { useText } from '../../ui/text-context.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { visibleText } from '../../ui/visible-text.ts';
import { type PaletteItem, searchFor } from './palette-item.ts';

const TYPING_MS = 200;
const SHOWN = 5;

interface FoundPostbacks {
  readonly items: readonly PaletteItem[];
  readonly isSearching: boolean;
}

export function useFoundPostbacks(query: string): FoundPostbacks {
  const { shortTime } = useFormats();
  const desk = useDesk();
  const text = useText().window;
  const today = useToday();
  const { change } = useInboxView();
  const [typed] = useDebouncedValue(query, TYPING_MS);
  const search = searchFor(typed);
  const found = useQuery(
    desk.postbacks.list.queryOptions({
      input: { q: search ?? '', limit: SHOWN },
      enabled: search !== null,
      placeholderData: keepPreviousData,
    }),
  );
  if (searchFor(query) === null || search === null) return { items: [], isSearching: false };
  const items = (found.data?.items ?? []).map(
    ({ id, event, eventWord, clickId, networkName, receivedAt }): PaletteItem => ({
      id: `postback:${id}`,
      group: 'postbacks',
      mark: { kind: 'event', event, value: eventWord },
      label: visibleText(clickId ?? text.inbox.noClickId),
      detail: [networkName ?? text.inbox.noKey, shortTime(receivedAt, today)].join(' · '),
      run: () => {
        goTo('inbox', id);
      },
    }),
  );
  const all: PaletteItem = {
    id: 'search-inbox',
    group: 'postbacks',
    mark: { kind: 'icon', icon: 'search' },
    label: text.palette.searchInbox(typed.trim()),
    run: () => {
      change({ filter: search });
      goTo('inbox');
    },
  };
  return { items: [...items, all], isSearching: found.isFetching || typed !== query };
}
