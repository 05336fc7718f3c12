/** Why a broker cannot be used, as a code. */
import { JetStreamApiError } from '@nats-io/jetstream';
import { errors } from '@nats-io/transport-node';
import type { BrokerProblem } from '../../../shared/contract/broker-problems.ts';
import { causeOf } from '../cause-of.ts';

/** `stream not found`, `consumer not found` (nats-server, `server/errors.json`). */
const NOT_FOUND: ReadonlySet<number> = new Set([10059, 10014]);
/** `maximum messages / bytes exceeded`, `insufficient storage / resources`, `resource limits exceeded for account`. */
const NO_ROOM: ReadonlySet<number> = new Set([10023, 10047, 10002, 10077]);
/** Of account and server: peers, consumers, streams, memory, replicas without a cluster, `max_bytes` of a stream. */
const OVER_LIMITS: ReadonlySet<number> = new Set([10005, 10026, 10027, 10028, 10074, 10113, 10122]);
const NO_JETSTREAM: ReadonlySet<number> = new Set([10039, 10076]);
/** The broker's own alerts about a certificate are about the client's. */
const CLIENT_CERTIFICATE =
  /\balert (?:bad certificate|certificate required|unknown ca|unknown certificate|certificate unknown|certificate expired|unsupported certificate)\b/i;
const NO_TLS_THERE = /\bwrong version number\b/i;
/** In the client's words and in the server's. */
const TOO_LONG = /\bmax(?:imum)?[ _]payload\b/i;
const TLS_WORDS = /\b(?:tls|certificate|self-signed|self signed|altname|ERR_SSL)\b/i;

/** The words are the other side's. */
const MOST_SHOWN = 300;

export class BrokerError extends Error {
  override readonly name = 'BrokerError';
  readonly problem: BrokerProblem;

  constructor(problem: BrokerProblem, options?: ErrorOptions) {
    super(problem.code, options);
    this.problem = problem;
  }
}

export function brokerProblemOf(error: unknown): BrokerProblem {
  if (error instanceof BrokerError) return error.problem;
  const cause = causeOf(error).slice(0, MOST_SHOWN).trim();
  const inner =
    error instanceof Error && error.cause !== undefined ? causeOf(error.cause).slice(0, MOST_SHOWN) : '';
  if (error instanceof JetStreamApiError) return problemOfApi(error, cause);
  if (isRefusal(error) || (error instanceof Error && isRefusal(error.cause)))
    return { code: 'broker_refused', cause };
  // The library does not export its class.
  if (error instanceof Error && error.name === 'JetStreamNotEnabled') return { code: 'broker_no_jetstream' };
  if (CLIENT_CERTIFICATE.test(cause)) return { code: 'broker_certificate_refused' };
  if (NO_TLS_THERE.test(cause)) return { code: 'broker_not_tls_first' };
  if (TOO_LONG.test(cause)) return { code: 'broker_failed', cause };
  if (TLS_WORDS.test(`${cause} ${inner}`)) return { code: 'broker_not_trusted', cause };
  // Nobody listens on the subjects of a stream that is not there, or that has no leader at the moment.
  if (error instanceof errors.NoRespondersError || error instanceof errors.RequestError)
    return { code: 'broker_unreachable', cause: inner === '' ? cause : inner };
  return { code: 'broker_unreachable', cause };
}

/** Of the connection, or of one thing that was asked for. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof errors.AuthorizationError ||
    error instanceof errors.UserAuthenticationExpiredError ||
    error instanceof errors.PermissionViolationError
  );
}

function problemOfApi(error: JetStreamApiError, cause: string): BrokerProblem {
  if (NOT_FOUND.has(error.code)) return { code: 'broker_not_set_up' };
  if (NO_JETSTREAM.has(error.code)) return { code: 'broker_no_jetstream' };
  if (OVER_LIMITS.has(error.code)) return { code: 'broker_limits', cause };
  return NO_ROOM.has(error.code) ? { code: 'broker_full' } : { code: 'broker_failed', cause };
}

/** As of `brokerProblemOf`, of something that was to be made: no room for it is a limit too. */
export function makingProblemOf(error: unknown): BrokerProblem {
  const problem = brokerProblemOf(error);
  return problem.code === 'broker_full'
    ? { code: 'broker_limits', cause: causeOf(error).slice(0, MOST_SHOWN) }
    : problem;
}
