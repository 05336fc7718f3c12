/** What the person is told of the disk's room. Pure. */
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import type { DiskView } from '../../platform/disk-watch.ts';

export function diskNotices({ state, freeBytes }: DiskView, dataDir: string): readonly CodedNotice[] {
  switch (state) {
    case 'fine':
      return [];
    case 'low':
      return [{ code: 'disk_low', freeBytes: freeBytes ?? 0, dataDir }];
    case 'full':
      return [{ code: 'disk_full', dataDir }];
    default:
      return assertNever(state);
  }
}
