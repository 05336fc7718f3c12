/** What keeps strangers from filling the disk, and says when it has little room: the ring and the look at the disk. */
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import { DiskWatch } from '../../platform/disk-watch.ts';
import { diskNotices } from '../receiver/disk-notices.ts';
import { KeylessRing } from '../receiver/keyless-ring.ts';
import type { LiveLimits } from '../receiver/live-limits.ts';
import type { Base } from './base.ts';

export interface StorageGuard {
  readonly ring: KeylessRing;
  readonly disk: DiskWatch;
  readonly isDiskLow: () => boolean;
  readonly notices: () => readonly CodedNotice[];
  readonly start: () => void;
  readonly stop: () => void;
}

export function createStorageGuard(
  { store, log, events }: Base,
  dataDir: string,
  limits: LiveLimits,
): StorageGuard {
  const ring = new KeylessRing({ keyless: store.keyless, limits: () => limits.now, log });
  events.on('postback.received', ({ networkId }) => {
    if (networkId === null) ring.noted();
  });
  const disk = new DiskWatch({
    dir: dataDir,
    minFreeBytes: () => limits.now.minFreeBytes,
    onChange: (view) => {
      log.warn(view, 'room on the disk');
      events.emit('disk.changed', null);
    },
  });
  return {
    ring,
    disk,
    isDiskLow: () => disk.view().state !== 'fine',
    notices: () => diskNotices(disk.view(), dataDir),
    start: () => {
      ring.noted();
      disk.start();
    },
    stop: () => {
      ring.stop();
      disk.stop();
    },
  };
}
