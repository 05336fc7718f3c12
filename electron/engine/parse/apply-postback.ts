/** What one understood postback changes: its row, its conversion, the deliveries of that conversion. */
import { problem } from '../../../shared/domain/postback/fields.ts';
import type { LinkId } from '../../../shared/domain/ids.ts';
import type { Understood } from '../../../shared/domain/postback/parse-postback.ts';
import type { ConversionRow } from '../store/conversions-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { Store } from '../store/store.ts';
import type { HabitBook } from './field-statistics-collector.ts';
import { leaveConversion, NO_PLACE, type Place, placePostback } from './place-postback.ts';
import { fieldsOf, notUnderstood, understandPostback } from '../postback/read-postback.ts';

export interface ApplyParts {
  readonly store: Store;
  readonly newId: IdSource;
  readonly now: () => number;
  readonly networkOf: (postback: PostbackRow) => NetworkRow | null;
  readonly destinations: () => readonly DestinationRow[];
  /** The saved link that it came through, as far as can be told. */
  readonly linkOf: (postback: PostbackRow) => LinkId | null;
  readonly habits: HabitBook;
  /** Ids of postbacks that came since this start are greater. */
  readonly firstOwnId: string;
}

/** Must run inside a transaction: a crash in between leaves the postback waiting. */
export function applyPostback(parts: ApplyParts, postback: PostbackRow): void {
  const network = parts.networkOf(postback);
  const read = understandPostback(postback, network, (event) =>
    network === null ? parts.habits.none : parts.habits.of(network.id, event, postback.receivedAtMs),
  );
  const rated = network === null ? null : conversionRated(parts, network, read);
  const understood = rated === null ? read : withEventOf(read, rated);
  const place = placeOf(parts, postback, network, understood, rated);
  parts.store.postbacks.saveUnderstood({
    id: postback.id,
    understoodAtMs: parts.now(),
    networkId: network?.id ?? null,
    ...place,
    understood,
  });
  if (postback.conversionId !== null && postback.conversionId !== place.conversionId)
    leaveConversion(parts, postback.conversionId);
  if (network === null || postback.isAgain) return;
  parts.store.networks.noteHeard(network.id, postback.receivedAtMs);
  parts.habits.note(network.id, postback.receivedAtMs, understood, fieldsOf(postback, network).fields);
}

/** Held postbacks are about nothing yet: they become a conversion when they are released. */
function placeOf(
  parts: ApplyParts,
  postback: PostbackRow,
  network: NetworkRow | null,
  understood: Understood,
  rated: ConversionRow | null,
): Place {
  const { clickId, event, isHeld } = understood;
  if (network === null || clickId === null || event === null || isHeld) return NO_PLACE;
  return placePostback(parts, postback, understood, { network, clickId, event }, rated);
}

/**
 * A postback that only rates (`status=rejected` and no event) is about the click's conversion, where
 * there is exactly one that it can be about.
 */
function conversionRated(parts: ApplyParts, network: NetworkRow, read: Understood): ConversionRow | null {
  const fatal = read.problems.filter((each) => each.severity === 'fatal');
  const isOnlyEventMissing = fatal.length === 1 && fatal[0]?.code === 'event_missing';
  if (!isOnlyEventMissing || read.clickId === null || read.status === null) return null;
  const ofClick = parts.store.conversions.ofClick(network.id, read.clickId);
  const meant =
    read.transactionId === null
      ? ofClick
      : ofClick.filter((each) => each.identity.endsWith(`|tx:${read.transactionId ?? ''}`));
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

function withEventOf(read: Understood, rated: ConversionRow): Understood {
  const problems = read.problems.filter((each) => each.code !== 'event_missing');
  return {
    ...read,
    event: rated.event,
    problems: [...problems, problem('event_from_conversion', 'note', null, rated.event)],
    isHeld: false,
  };
}

/** For a postback that a fault of ours makes unreadable: it is held back and says so, and the next ones go on. */
export function giveUpOn(parts: ApplyParts, postback: PostbackRow): void {
  parts.store.postbacks.saveUnderstood({
    id: postback.id,
    understoodAtMs: parts.now(),
    networkId: postback.networkId,
    ...NO_PLACE,
    understood: notUnderstood,
  });
}
