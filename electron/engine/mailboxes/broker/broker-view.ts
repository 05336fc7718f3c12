/** The broker as the API shows it, in codes. */
import type { JoinedMailboxView } from '../../../../shared/contract/broker.ts';
import type { JoinedSummary } from '../../../../shared/contract/joined-summary.ts';
import type { CodedBroker } from '../../../../shared/contract/coded-views.ts';
import { SPOOL_QUEUES } from '../../../platform/gate-link/gate-messages.ts';
import type { MailboxNote } from '../../../platform/broker-link/broker-notes.ts';
import { toIso, toIsoOrNull } from '../../../../shared/domain/time/to-iso.ts';
import type { BrokerSettings } from '../../store/broker-settings.ts';
import { countWaiting } from '../runs.ts';
import type { BrokerLine } from './broker-line.ts';
import type { KnownJoined } from './joined-mailboxes.ts';
import { sourceOf } from './source-of.ts';

export interface SavedSecrets {
  readonly hasCredentials: boolean;
  readonly hasClientKey: boolean;
}

/** So many ranges of a mailbox are shown. */
const MOST_LOST = 100;

/** @param line null where there is no broker, or its keys cannot be read */
export function brokerView(
  settings: BrokerSettings | null,
  has: SavedSecrets,
  line: BrokerLine | null,
): CodedBroker {
  return {
    settings: settings === null ? null : shownSettings(settings, has),
    state: settings === null ? null : stateOf(line),
    pending: line?.drain.pending ?? null,
    held: line?.messages.gathered.count ?? 0,
    refused: line?.messages.refused ?? 0,
    unreadable: line?.messages.unreadable ?? 0,
    name: nameOf(line),
    changed: line?.setUp.changed ?? [],
    madeAgainAt: toIsoOrNull(line?.setUp.madeAgainAtMs ?? null),
    mailboxes: line === null ? [] : line.joined.all().map((each) => joinedView(each, line)),
  };
}

function shownSettings(
  { replicas: copies, ...settings }: BrokerSettings,
  has: SavedSecrets,
): NonNullable<CodedBroker['settings']> {
  const replicas = copies === 3 ? 3 : copies === 2 ? 2 : 1;
  const { servers, stream, ca, clientCertificate, tlsFirst, publicUrl } = settings;
  const { maxAgeDays, maxMb, duplicateMinutes } = settings;
  const address = { servers, stream, ca, clientCertificate, tlsFirst, publicUrl };
  return { ...address, maxAgeDays, maxMb, duplicateMinutes, ...has, replicas };
}

function nameOf(line: BrokerLine | null): CodedBroker['name'] {
  const lastProbe = line?.name?.watch.lastProbe ?? null;
  if (lastProbe === null) return null;
  const { problem, atMs, durationMs } = lastProbe;
  return { at: toIso(atMs), isOk: problem === null, durationMs, problem };
}

function stateOf(line: BrokerLine | null): NonNullable<CodedBroker['state']> {
  if (line === null) return { kind: 'failing', problem: { code: 'broker_keys_unreadable' }, since: toIso(0) };
  const { state } = line.drain;
  const { tooLong } = line.rules;
  if (state.kind === 'draining' && tooLong !== null) {
    const problem = { code: 'broker_payload_small', maxBytes: tooLong.maxBytes } as const;
    return { kind: 'failing', problem, since: toIso(tooLong.sinceMs) };
  }
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
    lagMs: lagOf(known, positionIn, line.now()),
    answeredAt: toIsoOrNull(line.name?.answeredAtMs(stored.mailboxId) ?? null),
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

/** All of them as one. */
export function joinedSummary(line: BrokerLine): JoinedSummary {
  // What was given up waits for nobody.
  const mailboxes = line.joined.all().filter(({ stored }) => stored.diskGoneAtMs === null);
  const views = mailboxes.map((each) => joinedView(each, line));
  const waiting = views.flatMap((each) => (each.waiting === null ? [] : [each.waiting]));
  const lags = views.flatMap(({ lagMs }) => (lagMs === null ? [] : [lagMs]));
  return {
    count: views.length,
    waiting: waiting.length === 0 ? null : waiting.reduce((sum, each) => sum + each, 0),
    lagMs: lags.length === 0 ? null : Math.max(...lags),
    lastDrainAt: toIsoOrNull(line.drain.emptyAtMs),
    isFailing: line.drain.state.kind === 'failing' || (line.name?.watch.down ?? null) !== null,
  };
}

/** How long the oldest waits; null while that is not known. */
function lagOf(
  { note, saidAtMs }: KnownJoined,
  positionIn: (run: string) => number,
  nowMs: number,
): number | null {
  if (note === null || saidAtMs === null) return null;
  if (waitingOf(note, positionIn) === 0) return 0;
  return note.oldestMs === null ? null : note.oldestMs + Math.max(0, nowMs - saidAtMs);
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
