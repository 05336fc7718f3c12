/** All of Settings that is about being told. Another way of telling is one more section here. */
import { NotificationsSection } from './NotificationsSection.tsx';

export function NotificationsPage() {
  return (
    <>
      <NotificationsSection />
    </>
  );
}
