/** All of Settings that is about being told. Another way of telling is one more section here. */
import { TelegramSection } from '../telegram/TelegramSection.tsx';
import { DigestSection } from './DigestSection.tsx';
import { HeartbeatSection } from './HeartbeatSection.tsx';
import { NotificationsSection } from './NotificationsSection.tsx';

export function NotificationsPage() {
  return (
    <>
      <NotificationsSection />
      <TelegramSection />
      <DigestSection />
      <HeartbeatSection />
    </>
  );
}
