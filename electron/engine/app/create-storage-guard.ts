/** What keeps strangers from filling the disk, and says when it has little room: the ring and the look at the disk. */
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import { DiskWatch } from '../../platform/disk-watch.ts';
import { diskNotices } from '../views/disk-notices.ts';
import { KeylessRing } from '../networks/keyless-ring.ts';
import type { SavedLimits } from '../receiver/saved-limits.ts';
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
  limits: SavedLimits,
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
