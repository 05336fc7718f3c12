/**
 * All of Settings that is about being told: ways to be told first, what is told over them, and at the end, where it is in
 * the way of nothing, what was. Another way of telling is one more section here.
 */
import { TelegramSection } from '../telegram/TelegramSection.tsx';
import { DigestSection } from './DigestSection.tsx';
import { HeartbeatSection } from './HeartbeatSection.tsx';
import { NotificationsSection } from './NotificationsSection.tsx';
import { RecentNotifications } from './RecentNotifications.tsx';
import { RulesSections } from './RulesSections.tsx';

export function NotificationsPage() {
  return (
    <>
      <NotificationsSection />
      <TelegramSection />
      <RulesSections />
      <DigestSection />
      <HeartbeatSection />
      <RecentNotifications />
    </>
  );
}
