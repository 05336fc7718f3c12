/** Networks, destinations, links, pages and actions of the command menu, as they are now. */
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { Network } from '../../../shared/contract/networks.ts';
import type { Text } from '../../../shared/text/en.ts';
import { useDesk } from '../../client/desk-client.ts';
import { useInboxView } from '../../features/inbox/inbox-view.ts';
import { useSendTest } from '../../features/setup/use-send-test.ts';
import { goTo, MAIN_PAGES, type MainPage } from '../../navigation/route.ts';
import { copyText } from '../../ui/clipboard.ts';
import { useDialogs } from '../../ui/dialogs-context.ts';
import { useToday } from '../../ui/now.ts';
import { useText } from '../../ui/text-context.ts';
import { useMailboxes } from '../../ui/use-connection.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { FAILED, HELD } from '../bar/filters.ts';
import { GO_KEYS } from '../keys/go-keys.ts';
import type { PaletteIcon, PaletteItem } from './palette-item.ts';
import { useChosenActions } from './use-chosen-actions.ts';
import { useInboxTools } from './use-inbox-tools.ts';
import { useLanguageItems } from './use-language-items.ts';

const PAGE_ICONS: Readonly<Record<MainPage, PaletteIcon>> = {
  inbox: 'inbox',
  insights: 'insights',
  costs: 'costs',
  links: 'links',
  networks: 'networks',
  destinations: 'destination',
  outages: 'outages',
  reports: 'reports',
  settings: 'settings',
};

export function usePaletteItems(): readonly PaletteItem[] {
  const text = useText();
  const lists = useListItems(text);
  const actions = useActionItems(text);
  const chosen = useChosenActions();
  const languages = useLanguageItems();
  const pages = MAIN_PAGES.map((page): PaletteItem => ({
    id: `page-${page}`,
    group: 'pages',
    mark: { kind: 'icon', icon: PAGE_ICONS[page] },
    label: text.window.nav[page],
    keys: ['g', GO_KEYS[page]],
    run: () => {
      goTo(page);
    },
  }));
  return [...lists, ...chosen, ...actions, ...languages, ...pages];
}

/** Networks with what can be done with each, destinations and links. */
function useListItems(text: Text): readonly PaletteItem[] {
  const { shortTime } = useFormats();
  const desk = useDesk();
  const today = useToday();
  const { change } = useInboxView();
  const sendTest = useSendTest();
  const copy = useCopy(text);
  const messages = text.window.palette;
  const { data: networks } = useQuery(desk.networks.list.queryOptions());
  const { data: destinations } = useQuery(desk.destinations.list.queryOptions());
  const { data: links } = useQuery(desk.links.list.queryOptions());
  const ofNetwork = (network: Network): readonly PaletteItem[] => {
    const { id, name, key, lastHeardAt } = network;
    const keywords = [key, network.preset];
    const own = (what: string, icon: PaletteIcon, label: string, run: () => void): PaletteItem => ({
      ...action(`${what}:${id}`, icon, label, run),
      keywords,
    });
    return [
      {
        id: `network:${id}`,
        group: 'networks',
        mark: { kind: 'network', name },
        label: name,
        detail:
          lastHeardAt === null ? messages.noPostbacks : messages.lastPostback(shortTime(lastHeardAt, today)),
        keywords,
        run: () => {
          goTo('networks', id);
        },
      },
      own('copy-url', 'copy', messages.copyUrl(name), () => void copy(network.postbackUrl)),
      own('show-postbacks', 'filter', messages.showPostbacks(name), () => {
        change({ filter: `network:"${name.replaceAll(/["\\]/g, String.raw`\$&`)}"` });
        goTo('inbox');
      }),
      own('send-test', 'play', messages.sendTest(name), () => {
        sendTest.send(id);
      }),
    ];
  };
  return [
    ...(networks?.items ?? []).flatMap(ofNetwork),
    ...(destinations?.items ?? []).map(({ id, name, enabled, request }): PaletteItem => ({
      id: `destination:${id}`,
      group: 'destinations',
      mark: { kind: 'icon', icon: 'destination' },
      label: name,
      ...(enabled ? {} : { detail: messages.off }),
      keywords: [request.url],
      run: () => {
        goTo('destinations', id);
      },
    })),
    ...(links?.items ?? [])
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, name, networkName, offerLink, tags }): PaletteItem => ({
        id: `link:${id}`,
        group: 'links',
        mark: { kind: 'icon', icon: 'link' },
        label: name,
        ...(networkName === null ? {} : { detail: networkName }),
        keywords: [offerLink, ...tags],
        run: () => {
          goTo('links', id);
        },
      })),
  ];
}

function action(
  id: string,
  icon: PaletteIcon,
  label: string,
  run: () => void,
  keys?: readonly string[],
): PaletteItem {
  const mark = { kind: 'icon', icon } as const;
  return { id, group: 'actions', mark, label, run, ...(keys === undefined ? {} : { keys }) };
}

/** What can be done at any time. Without a colon in their ids: they are offered before anything is typed. */
function useActionItems(text: Text): readonly PaletteItem[] {
  const desk = useDesk();
  const dialogs = useDialogs();
  const copy = useCopy(text);
  const { view, change } = useInboxView();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const { data: tunnel } = useQuery(desk.tunnel.get.queryOptions());
  const mailboxes = useMailboxes() ?? [];
  const tools = useInboxTools();
  const messages = text.window.palette;
  const filter = (search: string) => (): void => {
    change({ filter: search });
    goTo('inbox');
  };
  const url = mailboxes.find(({ isAddress }) => isAddress)?.url ?? tunnel?.url ?? null;
  return [
    action('add-network', 'add', messages.addNetwork, dialogs.addNetwork),
    action('add-destination', 'add', messages.addDestination, dialogs.addDestination),
    action('choose-provider', 'settings', messages.chooseProvider, dialogs.chooseProvider),
    action('pair-mailbox', 'mailbox', messages.pairMailbox, dialogs.pairMailbox),
    ...(mailboxes.length === 0
      ? []
      : [
          action('open-mailbox', 'mailbox', messages.openMailbox, () => {
            goTo('settings', 'mailbox');
          }),
        ]),
    ...(url === null ? [] : [action('copy-address', 'copy', messages.copyAddress, () => void copy(url))]),
    action('show-failed', 'filter', messages.showFailed, filter(FAILED)),
    action('show-held', 'filter', messages.showHeld, filter(HELD)),
    ...tools,
    action('compare-report', 'reports', text.reports.create.title, () => {
      goTo('reports');
    }),
    action('import', 'add', text.imports.title, () => {
      goTo('reports');
    }),
    action('clean-up', 'settings', messages.cleanUp, () => {
      goTo('settings', 'data');
    }),
    action(
      'live',
      'action',
      view.isLive ? messages.pause : messages.resume,
      () => {
        change({ isLive: !view.isLive });
      },
      [' '],
    ),
    action(
      'follow',
      'action',
      view.isFollowing ? text.inboxList.follow.stop : text.inboxList.follow.start,
      () => {
        goTo('inbox');
        change(view.isFollowing ? { isFollowing: false } : { isFollowing: true, isLive: true });
      },
      ['w'],
    ),
    action('theme', 'theme', messages.theme, () => {
      setColorScheme(scheme === 'dark' ? 'light' : 'dark');
    }),
    action('first-steps', 'steps', messages.firstSteps, () => {
      goTo('start');
    }),
    action('demo', 'play', messages.demo, dialogs.playDemo),
    action('tour', 'help', messages.tour, dialogs.takeTour),
    action('keys', 'help', text.window.statusBar.help, dialogs.help, ['?']),
  ];
}

function useCopy({ window: { shared } }: Text): (copied: string) => Promise<void> {
  return async (copied) => {
    if (await copyText(copied)) notifications.show({ message: shared.copied });
    else notifications.show({ color: 'red', title: shared.copyFailed, message: shared.copyFailedFix });
  };
}
