/** From a stored postback to what it changes: parsed, decided, written. */
import { NO_PLACE } from '../../../shared/domain/conversion/decision.ts';
import { fieldsOf, notParsed, parseFieldsOf } from '../postback/read-postback.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { decide } from './decide.ts';
import { writeDecision } from './write-decision.ts';

/** Must run inside a transaction: a crash in between leaves the postback waiting. */
export function applyPostback(deps: ApplyDeps, postback: PostbackRow): void {
  const network = deps.networkOf(postback);
  const read = fieldsOf(postback, network);
  const parsed = parseFieldsOf(read, postback, network, (event) =>
    network === null
      ? deps.fieldStatistics.none
      : deps.fieldStatistics.of(network.id, event, postback.receivedAtMs),
  );
  const decision = decide(deps, { postback, network, fields: read.fields, parsed });
  writeDecision(deps, postback, network, decision);
  if (network === null || postback.isAgain) return;
  deps.store.networks.recordReceived(network.id, postback.receivedAtMs);
  deps.fieldStatistics.note(network.id, postback.receivedAtMs, decision.parsed, read.fields);
}

/** For a postback that a fault of ours makes unreadable: it is held back and says so, and the next ones go on. */
export function giveUpOn(deps: Pick<ApplyDeps, 'store' | 'now'>, postback: PostbackRow): void {
  deps.store.postbacks.saveParsed({
    id: postback.id,
    parsedAtMs: deps.now(),
    networkId: postback.networkId,
    ...NO_PLACE,
    parsed: notParsed,
  });
}
