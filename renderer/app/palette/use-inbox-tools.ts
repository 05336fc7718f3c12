/** What can be done with the postbacks of the inbox, from any page: what opens is what its own buttons open. */
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../client/desk-client.ts';
import { useListLook } from '../../features/inbox/columns/use-list-look.ts';
import { useGroupSwitch } from '../../features/inbox/groups/use-group-switch.ts';
import { type InboxTool, useInboxView } from '../../features/inbox/inbox-view.ts';
import { goTo } from '../../navigation/route.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useText } from '../../ui/text-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import type { PaletteIcon, PaletteItem } from './palette-item.ts';

export function useInboxTools(): readonly PaletteItem[] {
  const { count } = useFormats();
  const desk = useDesk();
  const text = useText();
  const messages = text.window.palette;
  const { view, change } = useInboxView();
  const [look] = useListLook();
  const group = useGroupSwitch(change);
  const { data: ledger } = useQuery(desk.desk.ledger.queryOptions());
  const hasPostbacks = ledger !== undefined && ledger.postbacks.total > 0;
  const tool = (
    openTool: InboxTool,
    icon: PaletteIcon,
    key: string | null,
    label: string,
    ...keywords: string[]
  ): PaletteItem => ({
    id: `inbox-${openTool}`,
    group: 'actions',
    mark: { kind: 'icon', icon },
    label,
    keywords,
    ...(key === null ? {} : { keys: [key] }),
    run: () => {
      // On another page it would close at once.
      goTo('inbox');
      change({ openTool });
    },
  });
  const filter = view.filter.trim();
  const filtered = filter === '' ? {} : { detail: messages.filtered(visibleText(filter)) };
  const chosen =
    view.marked.length === 0 ? filtered : { detail: messages.selected(count(view.marked.length)) };
  return [
    tool('add', 'add', 'a', text.byHand.add, text.byHand.addHint),
    tool('tests', 'play', null, text.actions.tests.open, text.actions.resend.button),
    tool('views', 'filter', 'v', text.inboxList.views.open, text.inboxList.views.title),
    {
      id: 'inbox-group',
      group: 'actions',
      mark: { kind: 'icon', icon: 'action' },
      label: look.isGrouped ? text.inboxList.groups.stop : text.inboxList.groups.start,
      keys: ['o'],
      run: () => {
        goTo('inbox');
        group();
      },
    },
    // Of an empty inbox there is nothing to take.
    ...(hasPostbacks
      ? [
          {
            ...tool(
              'bulk',
              'action',
              'b',
              text.actions.bulk.open,
              ...Object.values(text.actions.bulk.actions),
            ),
            ...chosen,
          },
          { ...tool('forward', 'forward', 'f', text.replay.button, text.window.keys.forward), ...chosen },
          {
            ...tool('export', 'download', 'e', text.exports.button, ...Object.values(text.exports.formats)),
            ...filtered,
          },
        ]
      : []),
  ];
}
