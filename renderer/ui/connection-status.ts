/**
 * Whether postbacks reach this computer. Status bar, Settings and Outages all ask here, over the same answers of
 * the API, so that they say the same at the same moment. Pure. The probe counts, not the socket.
 */
import type { MailboxView } from '../../shared/contract/mailboxes.ts';
import type { OutageSummary } from '../../shared/contract/outages.ts';
import type { TunnelView } from '../../shared/contract/tunnel.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Text } from '../../shared/text/en.ts';
import { formatsOf } from './formats.ts';
import { duration } from './time.ts';

export interface ConnectionInput {
  readonly tunnel: TunnelView;
  /** Undefined while it is not known yet. */
  readonly outages: OutageSummary | undefined;
  /** The one that networks send to; null where they send to the tunnel. */
  readonly mailbox: MailboxView | null;
  /** The engine cannot be reached: what it said last may be out of date. */
  readonly isAway: boolean;
}

export interface ConnectionStatus {
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
    | 'wrong_name'
    | 'mailbox_connecting'
    | 'mailbox'
    | 'mailbox_down';
  /** Red only for what is lost: before an address once worked nothing can be. */
  readonly tone: 'good' | 'wait' | 'bad' | 'quiet';
  /** Since when, as an ISO time: for `receiving` without a gap, else in this state. */
  readonly since: string;
  /** What failed and what to do; null while nothing does. */
  readonly problem: TunnelView['problem'];
  /** When it connects again, as an ISO time; null when that is not due. */
  readonly nextAttemptAt: string | null;
}

export function connectionOf({ tunnel, outages, mailbox, isAway }: ConnectionInput): ConnectionStatus {
  const { state, lastProbe } = tunnel;
  const isProven = lastProbe?.isOk === true;
  const hasWorked = isProven || (outages !== undefined && outages.watchedSince !== null);
  const shared = { since: tunnel.since, problem: tunnel.problem, nextAttemptAt: tunnel.nextAttemptAt };
  if (isAway) return { ...shared, kind: 'away', tone: 'bad', problem: null, nextAttemptAt: null };
  // While it receives, the tunnel says something only where networks send to that still and are not heard.
  if (mailbox !== null && (mailbox.state.kind !== 'draining' || (outages?.deaf ?? null) === null))
    return mailboxConnection(mailbox, outages);
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

function mailboxConnection(
  { state, pairedAt }: MailboxView,
  outages: OutageSummary | undefined,
): ConnectionStatus {
  // What is wrong with it is said by its own note: nothing of it is retried like a tunnel.
  const shared = { problem: null, nextAttemptAt: null };
  switch (state.kind) {
    case 'connecting':
      return { ...shared, kind: 'mailbox_connecting', tone: 'wait', since: pairedAt };
    case 'draining':
      return { ...shared, kind: 'mailbox', tone: 'good', since: outages?.receivingSince ?? pairedAt };
    case 'failing':
      return { ...shared, kind: 'mailbox_down', tone: 'bad', since: state.since };
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
  connection: ConnectionStatus,
  { tunnel, mailbox }: Pick<ConnectionInput, 'tunnel' | 'mailbox'>,
  nowMs: number,
  text: Text,
): ConnectionText {
  const { connectionStates: states, statusBar, engineAway } = text.window;
  const { kind, problem } = connection;
  const long = duration(nowMs - Date.parse(connection.since), statusBar);
  const reason = (usual: string): string => problem?.message ?? usual;
  switch (kind) {
    case 'away':
      return { title: states.away, line: states.awayLine, hint: engineAway.body };
    case 'no_address':
      return { title: states.no_address, line: states.noAddressLine, hint: states.noAddressHint };
    case 'off':
      return { title: states.off, line: states.offLine, hint: states.offHint };
    case 'connecting':
      return { title: states.connecting, line: states.connectingLine(long), hint: states.connectingHint };
    case 'unproven':
      return { title: states.unproven, line: states.unprovenLine, hint: states.unprovenHint };
    case 'receiving':
      return { title: states.up, line: states.upLine(long), hint: provenHint(tunnel, text) };
    case 'suspect':
      return { title: states.suspect, line: states.suspectLine, hint: states.suspectHint };
    case 'not_yet':
      return {
        title: states.not_yet,
        line: retryLine(connection, nowMs, text) ?? states.noAddressLine,
        hint: reason(states.downHint),
      };
    case 'down':
      return {
        title: states.down,
        line: [states.downLine(long), retryLine(connection, nowMs, text)].filter(Boolean).join(' · '),
        hint: reason(states.downHint),
      };
    case 'wrong_name':
      return { title: states.wrong_name, line: states.wrongNameLine, hint: reason(states.wrongNameHint) };
    case 'mailbox_connecting':
      return { title: states.connecting, line: states.mailboxConnectingLine, hint: states.mailboxHint };
    case 'mailbox':
      return { title: states.up, line: states.upLine(long), hint: states.mailboxHint };
    case 'mailbox_down':
      return { title: states.mailbox_down, line: states.downLine(long), hint: mailboxTrouble(mailbox) };
    default:
      return assertNever(kind);
  }
}

function mailboxTrouble(mailbox: MailboxView | null): string {
  return mailbox?.state.kind === 'failing' ? `${mailbox.state.message} ${mailbox.state.fix}` : '';
}

/** `retry in 12 s`; null when no attempt is due. */
export function retryLine({ nextAttemptAt }: ConnectionStatus, nowMs: number, text: Text): string | null {
  const { connectionStates: states, statusBar } = text.window;
  if (nextAttemptAt === null) return null;
  const leftMs = Date.parse(nextAttemptAt) - nowMs;
  return leftMs < 1_000 ? states.retryNow : states.retryIn(duration(leftMs, statusBar));
}

function provenHint({ lastProbe }: TunnelView, text: Text): string {
  const { longTime } = formatsOf(text.locale);
  const { connectionStates: states } = text.window;
  return lastProbe === null
    ? states.unprovenHint
    : states.upHint(longTime(lastProbe.at), Math.round(lastProbe.durationMs));
}
