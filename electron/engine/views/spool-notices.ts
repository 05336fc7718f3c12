/** What the person is told of the spool, in which the gate keeps what is received and not processed yet. Pure. */
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';

export interface SpoolFacts {
  /** Of what is not processed yet. */
  readonly waitingBytes: number;
  /** Past it nothing more is received. */
  readonly maxBytes: number;
  /** How many requests were damaged on the disk since the start. */
  readonly unreadable: number;
  /** Its folder. */
  readonly dir: string;
}

export function spoolNotices({
  waitingBytes,
  maxBytes,
  unreadable,
  dir,
}: SpoolFacts): readonly CodedNotice[] {
  const room: readonly CodedNotice[] =
    waitingBytes >= maxBytes
      ? [{ code: 'spool_full', waitingBytes }]
      : waitingBytes >= maxBytes / 2
        ? [{ code: 'spool_half_full', waitingBytes, maxBytes }]
        : [];
  return unreadable === 0 ? room : [...room, { code: 'spool_damaged', unreadable, dir }];
}
