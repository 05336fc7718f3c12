/** Everything by name: Ctrl/Cmd+K. */
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useMutation } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { useDesk } from '../client/desk-client.ts';
import { useInboxView } from '../features/inbox/inbox-view.ts';
import { useText } from '../ui/text-context.ts';
import { goTo, PAGES } from '../navigation/route.ts';

export function Palette({ onHelp }: { readonly onHelp: () => void }) {
  const desk = useDesk();
  const words = useText().window;
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const { view, change } = useInboxView();
  const play = useMutation(
    desk.demo.play.mutationOptions({
      onError: (error) => {
        notifications.show({ color: 'red', title: words.shared.errorTitle, message: error.message });
      },
    }),
  );
  const actions: SpotlightActionData[] = [
    ...PAGES.map((page) => ({
      id: page,
      label: words.palette.goTo(words.nav[page]),
      onClick: () => {
        goTo(page);
      },
    })),
    {
      id: 'theme',
      label: words.palette.theme,
      onClick: () => {
        setColorScheme(scheme === 'dark' ? 'light' : 'dark');
      },
    },
    {
      id: 'pause',
      label: view.isLive ? words.palette.pause : words.palette.resume,
      onClick: () => {
        change({ isLive: !view.isLive });
      },
    },
    {
      id: 'help',
      label: words.strip.help,
      onClick: onHelp,
    },
    {
      id: 'demo',
      label: words.palette.demo,
      onClick: () => {
        goTo('inbox');
        play.mutate(undefined);
      },
    },
  ];
  return (
    <Spotlight
      actions={actions}
      nothingFound={words.palette.nothing}
      highlightQuery
      shortcut={['mod + K']}
      searchProps={{ placeholder: words.palette.placeholder, 'aria-label': words.palette.placeholder }}
    />
  );
}
