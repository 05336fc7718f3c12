/** Settings: one section at a time, chosen from the list on the left. */
import {
  Bell,
  Coins,
  Database,
  Globe,
  Inbox,
  Languages,
  LifeBuoy,
  Mailbox,
  Network,
  Play,
  SquareTerminal,
  SunMoon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { routeHash, useRoute } from '../../navigation/route.ts';
import { BrokerSection } from '../broker/BrokerSection.tsx';
import { MailboxSection } from '../mailbox/MailboxSection.tsx';
import { NotificationsPage } from '../notify/NotificationsPage.tsx';
import { PageLayout } from '../../ui/PageLayout.tsx';
import { useText } from '../../ui/text-context.ts';
import { PublicUrlSection } from './PublicUrlSection.tsx';
import { ApiSection } from './ApiSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { BackupsSection } from './BackupsSection.tsx';
import { DataSection } from './DataSection.tsx';
import { DemoSection } from './DemoSection.tsx';
import { HelpSection } from './HelpSection.tsx';
import { HousekeepingSection } from './HousekeepingSection.tsx';
import { LanguageSection } from './LanguageSection.tsx';
import { SetupSection } from './SetupSection.tsx';
import { MoneySection } from './money/MoneySection.tsx';
import { ReceiverSection } from './ReceiverSection.tsx';
import classes from './SettingsPage.module.css';

const SECTIONS = [
  'address',
  'mailbox',
  'broker',
  'receiver',
  'notifications',
  'money',
  'data',
  'appearance',
  'language',
  'api',
  'demo',
  'help',
] as const;
type SectionId = (typeof SECTIONS)[number];

const ICONS: Readonly<Record<SectionId, typeof Globe>> = {
  address: Globe,
  mailbox: Mailbox,
  broker: Network,
  receiver: Inbox,
  notifications: Bell,
  money: Coins,
  data: Database,
  appearance: SunMoon,
  language: Languages,
  api: SquareTerminal,
  demo: Play,
  help: LifeBuoy,
};

const BODIES: Readonly<Record<SectionId, () => ReactNode>> = {
  address: PublicUrlSection,
  mailbox: MailboxSection,
  broker: BrokerSection,
  receiver: ReceiverSection,
  notifications: NotificationsPage,
  money: MoneySection,
  data: DataAndBackup,
  appearance: AppearanceSection,
  language: LanguageSection,
  api: ApiSection,
  demo: DemoSection,
  help: HelpSection,
};

export function SettingsPage() {
  const text = useText();
  const messages = text.settings;
  const { id } = useRoute();
  const chosen = SECTIONS.find((each) => each === id) ?? 'address';
  const Body = BODIES[chosen];
  return (
    <PageLayout title={messages.title} isFull>
      <div className={classes['settings']}>
        <nav className={classes['list']} aria-label={messages.sections.label}>
          {SECTIONS.map((each) => {
            const Icon = ICONS[each];
            return (
              <a
                key={each}
                href={routeHash('settings', each)}
                className={classes['item']}
                aria-current={each === chosen ? 'page' : undefined}
              >
                <Icon size={16} aria-hidden />{' '}
                {each === 'language' ? text.language.title : messages.sections[each]}
              </a>
            );
          })}
        </nav>
        <div className={classes['section']}>
          <Body />
        </div>
      </div>
    </PageLayout>
  );
}

function DataAndBackup() {
  return (
    <>
      <DataSection />
      <HousekeepingSection />
      <BackupsSection />
      <SetupSection />
    </>
  );
}
