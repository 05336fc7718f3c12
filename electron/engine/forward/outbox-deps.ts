/** What the outbox gets from whoever makes it. */
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { WatchedClocks } from './clock-watch.ts';
import type { LeaseDeps } from './lease.ts';
import type { RescheduleDeps } from './reschedule.ts';
import type { SendJobDeps } from './send-job.ts';

export interface OutboxDeps extends SendJobDeps, LeaseDeps, RescheduleDeps, WatchedClocks {
  readonly newId: IdSource;
  readonly log: Log;
  /** Whether its template can be rendered. */
  readonly isTemplateValid: (destination: DestinationRow) => boolean;
  /** Called once the new states of these are written down, and before any of them goes out. */
  readonly onChanged: (ids: readonly DeliveryId[]) => void;
  /** A destination was parked or is back. */
  readonly onHealth: () => void;
}
