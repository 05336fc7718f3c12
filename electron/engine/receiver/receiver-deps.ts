/** What the receiver gets. */
import type { IncomingHttpHeaders } from 'node:http';
import type { IdSource } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import type { StoredHit } from '../events/engine-events.ts';
import type { IndexedRules } from '../postback/receiver-rules.ts';
import type { LiveLimits } from './live-limits.ts';
import type { OwnTests } from './own-tests.ts';
import type { Recorder } from './recorder.ts';
import type { Refusals } from './refusals.ts';
import type { TunnelPorts } from './sender.ts';

export interface ReceiverDeps {
  /** As they are now. A request is held to those of its arrival. */
  readonly rules: () => IndexedRules;
  readonly recorder: Recorder;
  readonly refusals: Refusals;
  readonly limits: LiveLimits;
  readonly tunnelPorts: TunnelPorts;
  /** Answer of a path that is no postback, such as the probe of the public URL; null for 404. */
  readonly respondToOther: (
    path: string,
    query: URLSearchParams,
    headers: IncomingHttpHeaders,
  ) => string | null;
  /** Called for each postback that came by a replaced key and is stored. */
  readonly onOldKeyUsed: (digest: string, atMs: number) => void;
  /** Whether the database has lost its place on the disk: what is stored in it now would be lost. */
  readonly isStoreLost: () => boolean;
  /** Whether so little room is left on the disk that those without a key are not kept. */
  readonly isDiskLow: () => boolean;
  readonly ownTests: Pick<OwnTests, 'take'>;
  /** Called for each postback of a sender that is stored; a test of our own tells nothing about senders. */
  readonly onStored: (hit: StoredHit) => void;
  readonly newId: IdSource;
  readonly now: () => number;
  /** See `SteadyClock`. */
  readonly steadyMs: () => number;
  readonly log: Log;
}
