/** In the status bar: the disk has little room, or none. Stays when its banner was closed. */
import { useQuery } from '@tanstack/react-query';
import { HardDrive } from 'lucide-react';
import { useDesk } from '../../client/desk-client.ts';
import { routeHash } from '../../navigation/route.ts';
import { useText } from '../../ui/text-context.ts';
import { BarMark } from './BarMark.tsx';

export function DiskMark() {
  const desk = useDesk();
  const messages = useText().window.statusBar;
  const info = useQuery(desk.desk.info.queryOptions());
  const full = info.data?.notices.find(({ code }) => code === 'disk_full');
  const low = info.data?.notices.find(({ code }) => code === 'disk_low');
  const notice = full ?? low;
  if (notice === undefined) return null;
  const isFull = full !== undefined;
  return (
    <BarMark
      tone={isFull ? 'bad' : 'wait'}
      href={routeHash('settings')}
      hint={`${notice.message} ${notice.fix}`}
    >
      <HardDrive size={13} aria-hidden /> {isFull ? messages.diskFull : messages.diskLow}
    </BarMark>
  );
}
