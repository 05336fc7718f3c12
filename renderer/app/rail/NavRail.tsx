/** The pages, on the left; a red dot where something failed. */
import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Activity, ChartColumn, Coins, FileCheck, Inbox, Link, Network, Send, Settings } from 'lucide-react';
import { useDesk } from '../../client/desk-client.ts';
import { MAIN_PAGES, type MainPage, routeHash } from '../../navigation/route.ts';
import { useText } from '../../ui/text-context.ts';
import { useConnection } from '../../ui/use-connection.ts';
import classes from './NavRail.module.css';

const ICONS: Readonly<Record<MainPage, typeof Inbox>> = {
  inbox: Inbox,
  insights: ChartColumn,
  costs: Coins,
  links: Link,
  networks: Network,
  destinations: Send,
  outages: Activity,
  reports: FileCheck,
  settings: Settings,
};
const NARROW = '(max-width: 999px)';

export function NavRail({ page }: { readonly page: string }) {
  const messages = useText().window.nav;
  const isNarrow = useMediaQuery(NARROW);
  const failed = useFailed();
  return (
    <nav className={classes['rail']} aria-label={messages.label}>
      {MAIN_PAGES.map((each) => (
        <RailLink
          key={each}
          page={each}
          isHere={each === page || (each === 'inbox' && page === 'start')}
          isNarrow={isNarrow}
          failure={failed[each] ?? null}
        />
      ))}
    </nav>
  );
}

/** What failed, in words, by the page where it is looked after. */
function useFailed(): Readonly<Partial<Record<MainPage, string>>> {
  const desk = useDesk();
  const messages = useText().window.nav;
  const { data: summary } = useQuery(desk.desk.summary.queryOptions());
  const connection = useConnection();
  return {
    ...(summary !== undefined && summary.failed > 0 ? { destinations: messages.someFailed } : {}),
    ...(connection?.tone === 'bad' ? { outages: connection.text.title } : {}),
  };
}

interface RailLinkProps {
  readonly page: MainPage;
  readonly isHere: boolean;
  readonly isNarrow: boolean;
  readonly failure: string | null;
}

function RailLink({ page, isHere, isNarrow, failure }: RailLinkProps) {
  const messages = useText().window.nav;
  const Icon = ICONS[page];
  const hint = failure === null ? messages[page] : `${messages[page]}: ${failure}`;
  return (
    <Tooltip label={hint} position="right" disabled={!isNarrow && failure === null}>
      <a
        href={routeHash(page)}
        className={classes['link']}
        data-page={page}
        aria-current={isHere ? 'page' : undefined}
        aria-label={hint}
      >
        <span className={classes['icon']}>
          <Icon size={18} aria-hidden />
          {failure !== null && <span className={classes['dot']} />}
        </span>
        <span className={classes['label']}>{messages[page]}</span>
      </a>
    </Tooltip>
  );
}
