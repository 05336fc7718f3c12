/** A mailbox as the API shows it, in codes. */
import type { CodedMailbox } from '../../../shared/contract/coded-views.ts';
import { toIso, toIsoOrNull } from '../../../shared/domain/time/to-iso.ts';
import type { MailboxRow } from '../store/mailboxes-table.ts';
import type { MailboxDrain } from './mailbox-drain.ts';

/** @param drain null where the keys of the pairing cannot be read */
export function mailboxView(row: MailboxRow, drain: MailboxDrain | null): CodedMailbox {
  const seen = drain?.known.seen ?? row;
  const said = drain?.known.said ?? null;
  return {
    id: row.id,
    url: row.url,
    state: stateOf(row, drain),
    waiting: drain?.known.waiting ?? null,
    lagMs: drain?.lagMs ?? null,
    lastDrainAt: toIsoOrNull(seen.lastDrainAtMs),
    hasRules: drain?.hasRules ?? null,
    spool: said === null ? null : { waitingBytes: said.spool.waitingBytes, maxBytes: said.spool.maxBytes },
    unreadable: drain?.unreadable ?? 0,
    restored:
      seen.restored === null ? null : { at: toIso(seen.restored.atMs), missing: seen.restored.missing },
    pairedAt: toIso(row.pairedAtMs),
    version: said?.version ?? null,
  };
}

function stateOf(row: MailboxRow, drain: MailboxDrain | null): CodedMailbox['state'] {
  if (drain === null) {
    return { kind: 'failing', problem: { code: 'mailbox_keys_unreadable' }, since: toIso(row.pairedAtMs) };
  }
  const { state } = drain;
  return state.kind === 'failing'
    ? { kind: 'failing', problem: state.problem, since: toIso(state.sinceMs) }
    : state;
}
