/** Everything by name: Ctrl/Cmd+K. */
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useMutation } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { useDesk } from '../client/desk-client.ts';
import { useInboxView } from '../features/inbox/inbox-view.ts';
import { useText } from '../ui/text-context.ts';
import { goTo, PAGES } from '../navigation/route.ts';

export function CommandPalette({ onHelp }: { readonly onHelp: () => void }) {
  const desk = useDesk();
  const messages = useText().window;
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const { view, change } = useInboxView();
  const play = useMutation(
    desk.demo.play.mutationOptions({
      onError: (error) => {
        notifications.show({ color: 'red', title: messages.shared.errorTitle, message: error.message });
      },
    }),
  );
  const actions: SpotlightActionData[] = [
    ...PAGES.map((page) => ({
      id: page,
      label: messages.palette.goTo(messages.nav[page]),
      onClick: () => {
        goTo(page);
      },
    })),
    {
      id: 'theme',
      label: messages.palette.theme,
      onClick: () => {
        setColorScheme(scheme === 'dark' ? 'light' : 'dark');
      },
    },
    {
      id: 'pause',
      label: view.isLive ? messages.palette.pause : messages.palette.resume,
      onClick: () => {
        change({ isLive: !view.isLive });
      },
    },
    {
      id: 'help',
      label: messages.strip.help,
      onClick: onHelp,
    },
    {
      id: 'demo',
      label: messages.palette.demo,
      onClick: () => {
        goTo('inbox');
        play.mutate(undefined);
      },
    },
  ];
  return (
    <Spotlight
      actions={actions}
      nothingFound={messages.palette.nothing}
      highlightQuery
      shortcut={['mod + K']}
      searchProps={{ placeholder: messages.palette.placeholder, 'aria-label': messages.palette.placeholder }}
    />
  );
}
