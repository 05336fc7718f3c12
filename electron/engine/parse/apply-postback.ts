/** What one parsed postback changes: its row, its conversion, the deliveries of that conversion. */
import { problem } from '../../../shared/domain/postback/problem.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import type { ConversionRow } from '../store/conversions-table.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { leaveConversion, NO_PLACE, type Place, placePostback } from './place-postback.ts';
import { fieldsOf, notParsed, parseStoredPostback } from '../postback/read-postback.ts';

/** Must run inside a transaction: a crash in between leaves the postback waiting. */
export function applyPostback(deps: ApplyDeps, postback: PostbackRow): void {
  const network = deps.networkOf(postback);
  const read = parseStoredPostback(postback, network, (event) =>
    network === null
      ? deps.fieldStatistics.none
      : deps.fieldStatistics.of(network.id, event, postback.receivedAtMs),
  );
  const rated = network === null ? null : conversionRated(deps, network, read);
  const parsed = rated === null ? read : withEventOf(read, rated);
  const place = placeOf(deps, postback, network, parsed, rated);
  deps.store.postbacks.saveParsed({
    id: postback.id,
    parsedAtMs: deps.now(),
    networkId: network?.id ?? null,
    ...place,
    parsed,
  });
  if (postback.conversionId !== null && postback.conversionId !== place.conversionId)
    leaveConversion(deps, postback.conversionId);
  if (network === null || postback.isAgain) return;
  deps.store.networks.recordReceived(network.id, postback.receivedAtMs);
  deps.fieldStatistics.note(network.id, postback.receivedAtMs, parsed, fieldsOf(postback, network).fields);
}

/** Held postbacks are about nothing yet: they become a conversion when they are released. */
function placeOf(
  deps: ApplyDeps,
  postback: PostbackRow,
  network: NetworkRow | null,
  parsed: ParsedPostback,
  rated: ConversionRow | null,
): Place {
  const { clickId, event, isHeld } = parsed;
  if (network === null || clickId === null || event === null || isHeld) return NO_PLACE;
  return placePostback(deps, postback, parsed, { network, clickId, event }, rated);
}

/**
 * A postback that only rates (`status=rejected` and no event) is about the click's conversion, where
 * there is exactly one that it can be about.
 */
function conversionRated(deps: ApplyDeps, network: NetworkRow, read: ParsedPostback): ConversionRow | null {
  const fatal = read.problems.filter((each) => each.severity === 'fatal');
  const isOnlyEventMissing = fatal.length === 1 && fatal[0]?.code === 'event_missing';
  if (!isOnlyEventMissing || read.clickId === null || read.status === null) return null;
  const ofClick = deps.store.conversions.ofClick(network.id, read.clickId);
  const meant =
    read.transactionId === null
      ? ofClick
      : ofClick.filter((each) => each.identity.endsWith(`|tx:${read.transactionId ?? ''}`));
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

function withEventOf(read: ParsedPostback, rated: ConversionRow): ParsedPostback {
  const problems = read.problems.filter((each) => each.code !== 'event_missing');
  return {
    ...read,
    event: rated.event,
    problems: [...problems, problem('event_from_conversion', 'note', null, rated.event)],
    isHeld: false,
  };
}

/** For a postback that a fault of ours makes unreadable: it is held back and says so, and the next ones go on. */
export function giveUpOn(deps: ApplyDeps, postback: PostbackRow): void {
  deps.store.postbacks.saveParsed({
    id: postback.id,
    parsedAtMs: deps.now(),
    networkId: postback.networkId,
    ...NO_PLACE,
    parsed: notParsed,
  });
}
