/** A mailbox as the API shows it, in codes. */
import type { CodedMailbox } from '../../../shared/contract/coded-views.ts';
import { REFUSAL_REASONS } from '../../../shared/contract/refusal-reasons.ts';
import { toIso, toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';
import type { MailboxState } from '../../platform/mailbox-link/mailbox-messages.ts';
import type { MailboxRow } from '../store/mailboxes-table.ts';
import type { MailboxLine } from './mailbox-line.ts';

/**
 * @param line null where the keys of the pairing cannot be read
 * @param isAddress whether postback URLs begin with its address
 */
export function mailboxView(row: MailboxRow, line: MailboxLine | null, isAddress: boolean): CodedMailbox {
  const drain = line?.drain ?? null;
  const seen = drain?.known.seen ?? row;
  const said = drain?.known.said ?? null;
  const lastProbe = line?.watch.lastProbe ?? null;
  return {
    id: row.id,
    url: row.url,
    state: stateOf(row, line),
    waiting: drain?.known.waiting ?? null,
    lagMs: drain?.lagMs ?? null,
    lastDrainAt: toIsoOrNull(seen.lastDrainAtMs),
    hasRules: drain?.hasRules ?? null,
    spool: said === null ? null : { waitingBytes: said.spool.waitingBytes, maxBytes: said.spool.maxBytes },
    unreadable: drain?.unreadable ?? 0,
    restored:
      seen.restored === null ? null : { at: toIso(seen.restored.atMs), missing: seen.restored.missing },
    pairedAt: toIso(row.pairedAtMs),
    isAddress,
    lastProbe:
      lastProbe === null
        ? null
        : {
            at: toIso(lastProbe.atMs),
            isOk: lastProbe.problem === null,
            durationMs: lastProbe.durationMs,
          },
    clockAheadMs: drain?.known.clockAheadMs ?? null,
    turnedAway: said === null ? null : turnedAwayOf(said, drain?.known.clockAheadMs ?? 0),
    version: said?.version ?? null,
  };
}

function turnedAwayOf(
  { turnedAway }: MailboxState,
  clockAheadMs: number,
): NonNullable<CodedMailbox['turnedAway']> {
  return {
    since: toIso(Math.round(turnedAway.sinceMs - clockAheadMs)),
    // A newer mailbox may have reasons that nobody here knows.
    refused: REFUSAL_REASONS.flatMap((reason) => {
      const count = turnedAway.refused[reason] ?? 0;
      return count === 0 ? [] : [{ reason, count }];
    }),
    notStored: turnedAway.notStored,
  };
}

function stateOf(row: MailboxRow, line: MailboxLine | null): CodedMailbox['state'] {
  if (line === null) {
    return { kind: 'failing', problem: { code: 'mailbox_keys_unreadable' }, since: toIso(row.pairedAtMs) };
  }
  const { state } = line.drain;
  if (state.kind === 'failing')
    return { kind: 'failing', problem: state.problem, since: toIso(state.sinceMs) };
  // Calls may come through where postbacks do not.
  const { down } = line.watch;
  return down === null
    ? state
    : { kind: 'failing', problem: down.problem, since: toIso(Math.round(down.sinceMs)) };
}
