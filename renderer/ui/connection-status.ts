/**
 * Whether postbacks reach this computer. Status bar, Settings and Outages all ask here, over the same answers of
 * the API, so that they say the same at the same moment. Pure. The probe counts, not the socket.
 */
import type { OutageSummary } from '../../shared/contract/outages.ts';
import type { TunnelView } from '../../shared/contract/tunnel.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Text } from '../../shared/text/en.ts';
import { duration, longTime } from './time.ts';

export interface ConnectionInput {
  readonly tunnel: TunnelView;
  /** Undefined while it is not known yet. */
  readonly outages: OutageSummary | undefined;
  /** The engine cannot be reached: what it said last may be out of date. */
  readonly isAway: boolean;
}

export interface Connection {
  readonly kind:
    | 'away'
    | 'no_address'
    | 'off'
    | 'connecting'
    | 'unproven'
    | 'receiving'
    | 'suspect'
    | 'not_yet'
    | 'down'
    | 'wrong_name';
  /** Red only for what is lost: before an address once worked nothing can be. */
  readonly tone: 'good' | 'wait' | 'bad' | 'quiet';
  /** Since when, as an ISO time: for `receiving` without a gap, else in this state. */
  readonly since: string;
  /** What failed and what to do; null while nothing does. */
  readonly problem: TunnelView['problem'];
  /** When it connects again, as an ISO time; null when that is not due. */
  readonly nextAttemptAt: string | null;
}

export function connectionOf({ tunnel, outages, isAway }: ConnectionInput): Connection {
  const { state, lastProbe } = tunnel;
  const isProven = lastProbe?.isOk === true;
  const hasWorked = isProven || (outages !== undefined && outages.watchedSince !== null);
  const shared = { since: tunnel.since, problem: tunnel.problem, nextAttemptAt: tunnel.nextAttemptAt };
  if (isAway) return { ...shared, kind: 'away', tone: 'bad', problem: null, nextAttemptAt: null };
  switch (state) {
    case 'off':
      return hasWorked
        ? { ...shared, kind: 'off', tone: 'quiet' }
        : { ...shared, kind: 'no_address', tone: 'wait' };
    case 'connecting':
      return { ...shared, kind: 'connecting', tone: 'wait' };
    case 'suspect':
      return { ...shared, kind: 'suspect', tone: 'wait' };
    case 'wrong_name':
      return { ...shared, kind: 'wrong_name', tone: 'wait' };
    case 'down':
      return hasWorked
        ? { ...shared, kind: 'down', tone: 'bad', since: outages?.deaf?.since ?? tunnel.since }
        : { ...shared, kind: 'not_yet', tone: 'wait' };
    case 'up':
      return isProven
        ? { ...shared, kind: 'receiving', tone: 'good', since: outages?.receivingSince ?? tunnel.since }
        : { ...shared, kind: 'unproven', tone: 'wait' };
    default:
      return assertNever(state);
  }
}

export interface ConnectionText {
  /** `Receiving` */
  readonly title: string;
  /** `3 h 12 m without a gap` */
  readonly line: string;
  /** Why, or what to do. */
  readonly hint: string;
}

/** @param nowMs UTC milliseconds */
export function connectionText(
  connection: Connection,
  { tunnel }: Pick<ConnectionInput, 'tunnel'>,
  nowMs: number,
  text: Text,
): ConnectionText {
  const { light, strip, engineAway } = text.window;
  const { kind, problem } = connection;
  const long = duration(nowMs - Date.parse(connection.since), strip);
  const reason = (usual: string): string => problem?.message ?? usual;
  switch (kind) {
    case 'away':
      return { title: light.away, line: light.awayLine, hint: engineAway.body };
    case 'no_address':
      return { title: light.no_address, line: light.noAddressLine, hint: light.noAddressHint };
    case 'off':
      return { title: light.off, line: light.offLine, hint: light.offHint };
    case 'connecting':
      return { title: light.connecting, line: light.connectingLine(long), hint: light.connectingHint };
    case 'unproven':
      return { title: light.unproven, line: light.unprovenLine, hint: light.unprovenHint };
    case 'receiving':
      return { title: light.up, line: light.upLine(long), hint: provenHint(tunnel, text) };
    case 'suspect':
      return { title: light.suspect, line: light.suspectLine, hint: light.suspectHint };
    case 'not_yet':
      return {
        title: light.not_yet,
        line: retryLine(connection, nowMs, text) ?? light.noAddressLine,
        hint: reason(light.downHint),
      };
    case 'down':
      return {
        title: light.down,
        line: [light.downLine(long), retryLine(connection, nowMs, text)].filter(Boolean).join(' · '),
        hint: reason(light.downHint),
      };
    case 'wrong_name':
      return { title: light.wrong_name, line: light.wrongNameLine, hint: reason(light.wrongNameHint) };
    default:
      return assertNever(kind);
  }
}

/** `retry in 12 s`; null when no attempt is due. */
export function retryLine({ nextAttemptAt }: Connection, nowMs: number, text: Text): string | null {
  const { light, strip } = text.window;
  if (nextAttemptAt === null) return null;
  const leftMs = Date.parse(nextAttemptAt) - nowMs;
  return leftMs < 1_000 ? light.retryNow : light.retryIn(duration(leftMs, strip));
}

function provenHint({ lastProbe }: TunnelView, text: Text): string {
  const { light } = text.window;
  return lastProbe === null
    ? light.unprovenHint
    : light.upHint(longTime(lastProbe.at), Math.round(lastProbe.durationMs));
}
