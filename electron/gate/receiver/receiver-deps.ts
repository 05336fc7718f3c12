/** What the receiver gets. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { RefusedRequest } from '../../platform/gate-link/gate-messages.ts';
import type { Log } from '../../platform/log.ts';
import type { IndexedRules } from '../../platform/request/receiver-rules.ts';
import type { SpooledRequest } from '../../platform/spool/spooled-request.ts';
import type { SystemClocks } from '../../platform/steady-clock.ts';
import type { LimitsInForce } from './limits-in-force.ts';
import type { OwnTests } from './own-tests.ts';
import type { TunnelPorts } from './sender.ts';

export interface ReceiverDeps {
  /** As they are now. A request is held to those of its arrival. */
  readonly rules: () => IndexedRules;
  /**
   * Makes a request durable.
   * @throws SpoolFullError where there is no room for it; the system's error when it could not be written
   */
  readonly spool: (request: SpooledRequest) => Promise<void>;
  readonly refusals: { note(refused: Omit<RefusedRequest, 'atMs'>): void };
  readonly limits: LimitsInForce;
  readonly tunnelPorts: TunnelPorts;
  /** Answer of a path that is no postback, such as the probe of the public URL; null for 404. */
  readonly respondToOther: (
    path: string,
    query: URLSearchParams,
    headers: IncomingHttpHeaders,
  ) => string | null;
  /** Takes a call that is no postback, and answers it; false where it is none. */
  readonly takeCall?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** False while it has no rules, or its spool has lost its place on the disk: the sender has to try again. */
  readonly isReady: () => boolean;
  /** Whether so little room is left on the disk that those without a key are not kept. */
  readonly isDiskLow: () => boolean;
  readonly ownTests: Pick<OwnTests, 'take'>;
  readonly clocks: Pick<SystemClocks, 'now' | 'uptimeMs' | 'bootId'>;
  /** UTC milliseconds of a clock that nobody sets, see `SteadyClock`. */
  readonly steadyMs: () => number;
  readonly log: Log;
}
