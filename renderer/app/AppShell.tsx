/** The frame around every page. */
import { useState } from 'react';
import { DestinationsPage } from '../features/destinations/DestinationsPage.tsx';
import { InboxPage } from '../features/inbox/InboxPage.tsx';
import { LinksPage } from '../features/links/LinksPage.tsx';
import { NetworksPage } from '../features/networks/NetworksPage.tsx';
import { OutagesPage } from '../features/outages/OutagesPage.tsx';
import { SettingsPage } from '../features/settings/SettingsPage.tsx';
import { useKeys } from '../ui/keys.ts';
import { Banners } from './Banners.tsx';
import classes from './AppShell.module.css';
import { HelpDialog } from './HelpDialog.tsx';
import { NavRail } from './NavRail.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { type Page, useRoute } from '../navigation/route.ts';
import { StatusBar } from './StatusBar.tsx';

const PAGE_BODIES: Readonly<Record<Page, () => React.ReactNode>> = {
  inbox: InboxPage,
  links: LinksPage,
  networks: NetworksPage,
  destinations: DestinationsPage,
  outages: OutagesPage,
  settings: SettingsPage,
};

export function AppShell() {
  const { page } = useRoute();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const Body = PAGE_BODIES[page];
  const openHelp = (): void => {
    setHelpOpen(true);
  };
  useKeys({ '?': openHelp });
  return (
    <div className={classes['frame']}>
      <StatusBar onHelp={openHelp} />
      <Banners />
      <div className={classes['middle']}>
        <NavRail page={page} />
        <main className={classes['main']}>
          <PageBoundary key={page}>
            <Body />
          </PageBoundary>
        </main>
      </div>
      <HelpDialog
        isOpen={isHelpOpen}
        onClose={() => {
          setHelpOpen(false);
        }}
      />
      <CommandPalette onHelp={openHelp} />
    </div>
  );
}
