/** Holds what can be opened from anywhere, so that a dialog outlives the page below it. */
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useDesk } from '../client/desk-client.ts';
import { CreateDestinationDialog } from '../features/destinations/CreateDestinationDialog.tsx';
import { CreateNetworkDialog } from '../features/networks/CreateNetworkDialog.tsx';
import { PairMailboxDialog } from '../features/mailbox/PairMailboxDialog.tsx';
import { ProviderDialog } from '../features/settings/ProviderDialog.tsx';
import { goTo, useRoute } from '../navigation/route.ts';
import { type Dialogs, DialogsContext } from '../ui/dialogs-context.ts';
import { useKeys } from '../ui/keys.ts';
import { useText } from '../ui/text-context.ts';
import { undoNewest } from '../ui/UndoToast.tsx';
import { HelpDialog } from './keys/HelpDialog.tsx';
import { CommandPalette } from './palette/CommandPalette.tsx';
import { DemoTour, type TourPhase } from './tour/DemoTour.tsx';

type Open = 'network' | 'destination' | 'provider' | 'mailbox' | 'palette' | 'help' | null;

export function DialogHost({ children }: { readonly children: ReactNode }) {
  const { page } = useRoute();
  const [open, setOpen] = useState<Open>(null);
  const [shownPage, setShownPage] = useState(page);
  if (shownPage !== page) {
    setShownPage(page);
    // The links in it lead to another page, which it must not cover.
    if (open === 'provider') setOpen(null);
  }
  const [tour, setTour] = useState<TourPhase>('off');
  const demo = useDemo(() => {
    setTour('due');
  });
  const close = (): void => {
    setOpen(null);
  };
  const dialogs: Dialogs = {
    addNetwork: () => {
      setOpen('network');
    },
    addDestination: () => {
      setOpen('destination');
    },
    chooseProvider: () => {
      setOpen('provider');
    },
    pairMailbox: () => {
      setOpen('mailbox');
    },
    openPalette: () => {
      setOpen('palette');
    },
    help: () => {
      setOpen('help');
    },
    playDemo: demo.play,
    isDemoStarting: demo.isStarting,
    takeTour: () => {
      goTo('inbox');
      setTour('running');
    },
  };
  useKeys({ '?': dialogs.help });
  // Everywhere, in fields too.
  useHotkeys([['mod+K', dialogs.openPalette]], []);
  // In a field it takes back what was typed.
  useHotkeys([['mod+Z', undoNewest]]);
  // The first steps go on with what was just made; elsewhere it is opened.
  const isInSteps = page === 'start' || page === 'inbox';
  return (
    <DialogsContext value={dialogs}>
      {children}
      <CreateNetworkDialog
        isOpen={open === 'network'}
        onClose={close}
        onCreated={(network) => {
          close();
          if (!isInSteps) goTo('networks', network.id);
        }}
      />
      <CreateDestinationDialog
        isOpen={open === 'destination'}
        onClose={close}
        onCreated={(destination) => {
          close();
          // It has no URL yet, or is switched off: the way on is on its page.
          const isReady = destination.enabled && destination.request.url !== '';
          if (!isInSteps || !isReady) goTo('destinations', destination.id);
        }}
      />
      <PairMailboxDialog
        isOpen={open === 'mailbox'}
        onClose={close}
        onPaired={() => {
          close();
          // Its test is there, and what to change in the cabinets is on the page of outages.
          goTo('settings', 'mailbox');
        }}
      />
      <ProviderDialog isOpen={open === 'provider'} onClose={close} />
      <HelpDialog isOpen={open === 'help'} onClose={close} />
      <CommandPalette isOpen={open === 'palette'} onClose={close} />
      <DemoTour phase={tour} onPhase={setTour} />
    </DialogsContext>
  );
}

function useDemo(onPlayed: () => void): { readonly play: () => void; readonly isStarting: boolean } {
  const desk = useDesk();
  const { errorTitle } = useText().window.shared;
  const play = useMutation(
    desk.demo.play.mutationOptions({
      onSuccess: () => {
        goTo('inbox');
        onPlayed();
      },
      onError: (error) => {
        notifications.show({ color: 'red', title: errorTitle, message: error.message });
      },
    }),
  );
  return {
    play: () => {
      play.mutate(undefined);
    },
    isStarting: play.isPending,
  };
}
