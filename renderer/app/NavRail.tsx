/** The pages, on the left. */
import { Activity, Inbox, Link, Network, Send, Settings } from 'lucide-react';
import { useText } from '../ui/text-context.ts';
import classes from './NavRail.module.css';
import { type Page, PAGES, routeHash } from '../navigation/route.ts';

const ICONS: Readonly<Record<Page, typeof Inbox>> = {
  inbox: Inbox,
  links: Link,
  networks: Network,
  destinations: Send,
  outages: Activity,
  settings: Settings,
};

export function NavRail({ page }: { readonly page: Page }) {
  const messages = useText().window.nav;
  return (
    <nav className={classes['rail']} aria-label={messages.label}>
      {PAGES.map((each) => {
        const Icon = ICONS[each];
        return (
          <a
            key={each}
            href={routeHash(each)}
            className={classes['link']}
            aria-current={each === page ? 'page' : undefined}
          >
            <Icon size={18} aria-hidden />
            <span>{messages[each]}</span>
          </a>
        );
      })}
    </nav>
  );
}
