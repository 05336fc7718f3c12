/** The broker as the API shows it, in codes. */
import type { JoinedMailboxView } from '../../../../shared/contract/broker.ts';
import type { CodedBroker } from '../../../../shared/contract/coded-views.ts';
import { SPOOL_QUEUES } from '../../../platform/gate-link/gate-messages.ts';
import type { MailboxNote } from '../../../platform/broker-link/broker-notes.ts';
import { toIso, toIsoOrNull } from '../../../../shared/domain/time/to-iso.ts';
import type { BrokerSettings } from '../../store/broker-settings.ts';
import { countWaiting } from '../runs.ts';
import type { BrokerLine } from './broker-line.ts';
import type { KnownJoined } from './joined-mailboxes.ts';
import { sourceOf } from './source-of.ts';

/** So many ranges of a mailbox are shown. */
const MOST_LOST = 100;

/** @param line null where there is no broker, or its keys cannot be read */
export function brokerView(
  settings: BrokerSettings | null,
  hasCredentials: boolean,
  line: BrokerLine | null,
): CodedBroker {
  return {
    settings: settings === null ? null : shownSettings(settings, hasCredentials),
    state: settings === null ? null : stateOf(line),
    pending: line?.drain.pending ?? null,
    held: line?.messages.gathered.count ?? 0,
    refused: line?.messages.refused ?? 0,
    unreadable: line?.messages.unreadable ?? 0,
    madeAgainAt: toIsoOrNull(line?.drain.madeAgainAtMs ?? null),
    mailboxes: line === null ? [] : line.joined.all().map((each) => joinedView(each, line)),
  };
}

function shownSettings(
  { servers, stream, ca, publicUrl, maxAgeDays, maxMb, duplicateMinutes, ...settings }: BrokerSettings,
  hasCredentials: boolean,
): NonNullable<CodedBroker['settings']> {
  const replicas = settings.replicas === 3 ? 3 : settings.replicas === 2 ? 2 : 1;
  return { servers, stream, ca, publicUrl, replicas, maxAgeDays, maxMb, duplicateMinutes, hasCredentials };
}

function stateOf(line: BrokerLine | null): NonNullable<CodedBroker['state']> {
  if (line === null) return { kind: 'failing', problem: { code: 'broker_keys_unreadable' }, since: toIso(0) };
  const { state } = line.drain;
  return state.kind === 'failing'
    ? { kind: 'failing', problem: state.problem, since: toIso(state.sinceMs) }
    : state;
}

function joinedView(known: KnownJoined, line: BrokerLine): JoinedMailboxView {
  const { stored, note, saidAtMs } = known;
  const positionIn = (run: string): number => line.positionIn(sourceOf(stored.mailboxId, run));
  return {
    id: stored.mailboxId,
    joinedAt: toIso(stored.joinedAtMs),
    heardAt: toIsoOrNull(saidAtMs),
    waiting: note === null ? null : waitingOf(note, positionIn),
    unpublished: note === null ? null : unpublishedOf(note),
    hasRules: note === null ? null : note.rulesDigest === line.rules.digest(),
    losses: note?.losses ?? null,
    spool: note === null ? null : { waitingBytes: note.spool.waitingBytes, maxBytes: note.spool.maxBytes },
    version: note?.version ?? null,
    missing: line.missing
      .of(known)
      .flatMap(({ ranges, canCome }) => ranges.map((range) => ({ ...range, canCome }))),
    diskGoneAt: toIsoOrNull(stored.diskGoneAtMs),
    lost: line.missing.lostOf(known).slice(-MOST_LOST),
  };
}

function waitingOf({ queues }: MailboxNote, positionIn: (run: string) => number): number {
  return SPOOL_QUEUES.reduce((sum, queue) => sum + countWaiting(queues[queue].runs, positionIn), 0);
}

function unpublishedOf({ queues, published }: MailboxNote): number {
  return SPOOL_QUEUES.reduce(
    (sum, queue) => sum + countWaiting(queues[queue].runs, () => published[queue]),
    0,
  );
}
