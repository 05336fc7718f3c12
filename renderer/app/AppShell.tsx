/** The shell around every page. */
import { CostsPage } from '../features/costs/CostsPage.tsx';
import { DestinationsPage } from '../features/destinations/DestinationsPage.tsx';
import { InsightsPage } from '../features/insights/InsightsPage.tsx';
import { InboxPage } from '../features/inbox/InboxPage.tsx';
import { LinksPage } from '../features/links/LinksPage.tsx';
import { NetworksPage } from '../features/networks/NetworksPage.tsx';
import { OutagesPage } from '../features/outages/OutagesPage.tsx';
import { ReportsPage } from '../features/reports/ReportsPage.tsx';
import { SettingsPage } from '../features/settings/SettingsPage.tsx';
import { FirstStart } from '../features/setup/FirstStart.tsx';
import { type Page, useRoute } from '../navigation/route.ts';
import classes from './AppShell.module.css';
import { Banners } from './Banners.tsx';
import { StatusBar } from './bar/StatusBar.tsx';
import { DialogHost } from './DialogHost.tsx';
import { useGoKeys } from './keys/go-keys.ts';
import { PageBoundary } from './PageBoundary.tsx';
import { NavRail } from './rail/NavRail.tsx';

const PAGE_BODIES: Readonly<Record<Page, () => React.ReactNode>> = {
  inbox: InboxPage,
  insights: InsightsPage,
  costs: CostsPage,
  links: LinksPage,
  networks: NetworksPage,
  destinations: DestinationsPage,
  outages: OutagesPage,
  reports: ReportsPage,
  settings: SettingsPage,
  start: FirstStart,
};

export function AppShell() {
  const { page } = useRoute();
  const Body = PAGE_BODIES[page];
  useGoKeys();
  return (
    <DialogHost>
      <div className={classes['shell']}>
        <StatusBar />
        <div className={classes['middle']}>
          <NavRail page={page} />
          <main className={classes['main']}>
            <Banners isBelow={page === 'inbox'} />
            <div className={classes['page']}>
              <PageBoundary key={page}>
                <Body />
              </PageBoundary>
            </div>
          </main>
        </div>
      </div>
    </DialogHost>
  );
}
