/** What can be done with the postback that is open in the inbox, or else where the keyboard is in the list. */
import { skipToken, useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { DETAIL_ACTION_KEYS, type DetailAction } from '../../features/inbox/detail/detail-actions.ts';
import { useReleaseState } from '../../features/inbox/detail/use-release.tsx';
import { useInboxView } from '../../features/inbox/inbox-view.ts';
import { postbackOf, showPostback, useRoute } from '../../navigation/route.ts';
import { useText } from '../../ui/text-context.ts';
import type { PaletteIcon, PaletteItem } from './palette-item.ts';

export function useChosenActions(): readonly PaletteItem[] {
  const desk = useDesk();
  const text = useText();
  const route = useRoute();
  const { view, change } = useInboxView();
  const id = route.page === 'inbox' ? (postbackOf(route) ?? view.cursorId) : null;
  const { data: postback } = useQuery(
    desk.postbacks.get.queryOptions({ input: id === null ? skipToken : { id } }),
  );
  const { canRelease } = useReleaseState(postback ?? null);
  if (id === null) return [];
  const { detail, palette } = text.window;
  const act = (action: DetailAction, icon: PaletteIcon, label: string): PaletteItem => ({
    id: `chosen-${action}`,
    group: 'chosen',
    mark: { kind: 'icon', icon },
    label,
    keys: [DETAIL_ACTION_KEYS[action]],
    run: () => {
      // What it asks or copies is in its details.
      change({ asked: { id, action } });
      showPostback(id);
    },
  });
  return [
    act('retry', 'forward', palette.retryChosen),
    ...(canRelease ? [act('release', 'forward', text.window.keys.release)] : []),
    act('edit', 'play', text.actions.resend.button),
    act('curl', 'copy', palette.copyCurl),
    act('url', 'copy', detail.copyUrl),
    act('json', 'copy', detail.copyJson),
    act('pin', 'action', palette.pinChosen),
    act('note', 'action', text.actions.marks.editNote),
    act('tag', 'action', text.actions.marks.addTag),
    act('hide', 'filter', palette.hideChosen),
    act('history', 'steps', palette.openHistory),
    act('compare', 'search', palette.compareChosen),
  ];
}
