/** In the strip: the disk has little room, or none. Stays when its banner was closed. */
import { Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { HardDrive } from 'lucide-react';
import { useDesk } from '../client/desk-client.ts';
import { routeHash } from '../navigation/route.ts';
import { useText } from '../ui/text-context.ts';
import classes from './DiskMark.module.css';

export function DiskMark() {
  const desk = useDesk();
  const messages = useText().window.strip;
  const info = useQuery(desk.desk.info.queryOptions());
  const full = info.data?.notices.find(({ code }) => code === 'disk_full');
  const low = info.data?.notices.find(({ code }) => code === 'disk_low');
  const notice = full ?? low;
  if (notice === undefined) return null;
  return (
    <Tooltip label={`${notice.message} ${notice.fix}`} multiline maw={360}>
      <a href={routeHash('settings')} className={classes[full === undefined ? 'wait' : 'bad']}>
        <HardDrive size={13} aria-hidden /> {full === undefined ? messages.diskLow : messages.diskFull}
      </a>
    </Tooltip>
  );
}
