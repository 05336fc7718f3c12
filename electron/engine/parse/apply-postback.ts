/** One stored postback: read, decided, written and planned, the first time and each time it is opened again. */
import { type Decision, NO_PLACEMENT } from '../../../shared/domain/conversion/decision.ts';
import type { ReadFields } from '../../../shared/domain/postback/fields.ts';
import { NO_FIELD_STATISTICS } from '../../../shared/domain/postback/field-statistics.ts';
import { problem } from '../../../shared/domain/postback/problem.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { notParsed, parseFieldsOf } from '../postback/read-postback.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { decide } from './decide.ts';
import { isContentLost, lastReadingOf } from './lost-content.ts';
import { writeDecision } from './write-decision.ts';

/**
 * Inside a transaction.
 * @param standing whether it has its row already
 * @returns what was decided and written
 */
export function applyPostback(
  deps: ApplyDeps,
  postback: PostbackRow,
  standing: 'new' | 'stored' = 'stored',
): Decision {
  const network = deps.networkOf(postback);
  const read = withSignatureSeen(
    deps,
    postback,
    withSignatureState(postback, heldAsOne(postback, deps.reader.fieldsOf(postback, network))),
  );
  const parsed = isContentLost(postback)
    ? lastReadingOf(postback)
    : parseFieldsOf(
        read,
        postback,
        network && readAs(network, postback),
        (event) =>
          network === null
            ? NO_FIELD_STATISTICS
            : deps.fieldStatistics.of(network.id, event, postback.receivedAtMs),
        network === null ? undefined : deps.idParametersOf(network.id),
      );
  const decision = decide(deps, { postback, network, fields: read.fields, parsed });
  const fields = isContentLost(postback) ? null : read.fields;
  writeDecision(deps, postback, network, decision, fields, standing);
  // What the person sent says nothing about when and how the network sends.
  const isOwn = postback.resent !== null || (postback.test && network?.test === false);
  if (network === null || postback.isAgain || isOwn) return decision;
  deps.fieldStatistics.note(network.id, postback.receivedAtMs, decision.parsed, read.fields);
  return decision;
}

/** What counted before the reading needed a confirmation goes on counting when it is read again. */
function readAs(network: NetworkRow, { conversionId, receivedAtMs }: PostbackRow): NetworkRow {
  return conversionId === null || network.confirmedAtMs !== null
    ? network
    : { ...network, confirmedAtMs: receivedAtMs };
}

/**
 * A list that was no list of conversions by what was known when it was first parsed: how many postbacks there are stays,
 * and the others must not be lost unseen. One that is about a conversion already only says so.
 */
function heldAsOne({ conversionId }: Pick<PostbackRow, 'conversionId'>, read: ReadFields): ReadFields {
  if (conversionId !== null) return read;
  const problems = read.problems.map((each) =>
    each.code === 'several_read_as_one' ? { ...each, severity: 'fatal' as const } : each,
  );
  return { ...read, problems };
}

/** It was let in where nobody had the network's secret: it does not count before its signature is known to be right. */
function withSignatureState(
  { signatureState }: Pick<PostbackRow, 'signatureState'>,
  read: ReadFields,
): ReadFields {
  if (signatureState === null) return read;
  const code = signatureState === 'wrong' ? 'signature_wrong' : 'signature_unchecked';
  return { ...read, problems: [...read.problems, problem(code, 'fatal', null, null)] };
}

/** A network that tries again signs the same bytes again; so does whoever caught a request. */
function withSignatureSeen(
  { store }: Pick<ApplyDeps, 'store'>,
  { requestId, networkId, signature }: PostbackRow,
  read: ReadFields,
): ReadFields {
  if (networkId === null || signature === null) return read;
  const firstAtMs = store.postbacks.firstSignedAtMs(networkId, signature.digest, requestId);
  if (firstAtMs === null) return read;
  const seen = problem('signature_seen', 'warning', null, null, toIso(firstAtMs));
  return { ...read, problems: [...read.problems, seen] };
}

/** For a postback that a fault of ours makes unreadable: it is held back and says so, and the next ones go on. */
export function giveUpOn(deps: Pick<ApplyDeps, 'store' | 'now'>, postback: PostbackRow): void {
  deps.store.postbacks.saveParsed({
    id: postback.id,
    parsedAtMs: deps.now(),
    networkId: postback.networkId,
    ...NO_PLACEMENT,
    parsed: notParsed,
  });
}
