/**
 * What a person says of conversions themselves, written like a postback: an entry of the story, with the decision on
 * it. Each of these must run inside a transaction.
 */
import type { ConversionDecision } from '../../../shared/domain/conversion/decision.ts';
import { NO_PLACEMENT, placeIn } from '../../../shared/domain/conversion/decision.ts';
import {
  decideByHand,
  decideUndo,
  type HandInput,
  mayUndo,
} from '../../../shared/domain/conversion/decide-by-hand.ts';
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import type { ConversionStatus, PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { conversionQuestion } from '../../../shared/domain/conversion/find-conversion.ts';
import { isHeard } from '../../../shared/domain/conversion/follow-version.ts';
import type { HandPart } from '../../../shared/domain/conversion/hand-entry.ts';
import type { ConversionId, PostbackId } from '../../../shared/domain/ids.ts';
import { NOTHING_READ, type ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { UserError } from '../../platform/user-error.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { KeptByHand } from '../store/by-hand-column.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { ReadableStore } from '../store/readable-store.ts';
import type { Store } from '../store/store.ts';
import { isPlaceTaken } from '../store/place-of-click.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { decide, factsOfStored, knownConversion, MOST_BY_HAND } from './decide.ts';
import { findTarget } from './find-target.ts';
import { handRow } from './hand-row.ts';
import { writeConversion, writeDecision } from './write-decision.ts';

/** So long what was said by hand waits before it goes out, so that it can be taken back. */
const UNDO_MS = 5_000;
/** Clocks differ by that much. */
const FUTURE_MS = 5 * 60_000;

export interface Addition {
  readonly clickId: string;
  readonly event: PostbackEvent;
  readonly status: ConversionStatus | null;
  readonly payoutMicros: number | null;
  readonly currency: string | null;
  readonly transactionId: string | null;
  /** When it happened, UTC milliseconds; null for now. */
  readonly occurredAtMs: number | null;
  readonly why: string | null;
}

/** What is left out stays as it is. */
export interface Correction {
  readonly event: PostbackEvent | undefined;
  readonly status: ConversionStatus | undefined;
  readonly payoutMicros: number | null | undefined;
  readonly currency: string | null | undefined;
  readonly isVoid: boolean | undefined;
  readonly why: string | null;
}

export interface Entered {
  readonly entryId: PostbackId;
  readonly conversionId: ConversionId;
}

/** @throws UserError where the click has this conversion already */
export function addByHand(deps: ApplyDeps, network: NetworkRow, addition: Addition): Entered {
  const { why, ...said } = addition;
  if (addition.occurredAtMs !== null && addition.occurredAtMs > deps.now() + FUTURE_MS)
    throw new UserError('BAD_REQUEST', { code: 'time_in_future' });
  const parsed: ParsedPostback = { ...NOTHING_READ, ...said };
  const byHand = {
    isAdded: true,
    says: saidParts(addition),
    isVoid: null,
    why,
    version: 1,
    undoneAtMs: null,
  };
  const row = handRow(deps, network, network.test, byHand, parsed);
  refuseSecond(deps.store, network, row, parsed);
  const decision = decide(deps, { postback: row, network, fields: [], parsed });
  const [begun] = decision.conversions;
  if (begun === undefined) throw new UserError('CONFLICT', { code: 'conversion_exists', id: null });
  deps.store.handEntries.insert({ ...row, byHand: { ...byHand, version: begun.conversion.version } });
  writeDecision({ ...deps, sendAfterMs: UNDO_MS }, row, network, decision, []);
  return { entryId: row.id, conversionId: begun.conversion.id };
}

/** The person corrects the one that is there. One without anything left about it begins anew. */
function refuseSecond(store: Store, network: NetworkRow, row: PostbackRow, parsed: ParsedPostback): void {
  const question = conversionQuestion(row, parsed, network.mapping.repeats);
  const { conversion, objection } = findTarget(store, network, row, parsed, question);
  const isThere =
    conversion !== null && (conversion.voidedAtMs === null || conversion.corrections?.isVoid === true);
  if (isThere || objection !== null)
    throw new UserError('CONFLICT', { code: 'conversion_exists', id: conversion?.id ?? null });
}

/** @throws UserError where there is nothing to correct, or nothing would change */
export function correctByHand(deps: ApplyDeps, id: ConversionId, correction: Correction): Entered {
  const { store } = deps;
  const conversion = presentConversion(store, id);
  if (conversion.voidedAtMs !== null && conversion.corrections?.isVoid !== true)
    throw new UserError('CONFLICT', { code: 'conversion_void' });
  if (store.handEntries.ofConversion(id).length >= MOST_BY_HAND)
    throw new UserError('CONFLICT', { code: 'too_many_by_hand', most: MOST_BY_HAND });
  const said = valuesAfter(conversion, correction);
  const parsed: ParsedPostback = { ...NOTHING_READ, ...said, clickId: conversion.clickId };
  const byHand = {
    isAdded: false,
    says: correctedParts(conversion, said),
    isVoid: correction.isVoid ?? null,
    why: correction.why,
    version: conversion.version + 1,
    undoneAtMs: null,
  };
  const row = handRow(deps, { id: conversion.networkId }, conversion.test, byHand, parsed);
  const decision = decideByHand(inputOf(deps, conversion), row);
  if (decision.conversion.version === conversion.version)
    throw new UserError('CONFLICT', { code: 'nothing_changes' });
  store.handEntries.insert({ ...row, byHand });
  const relation = decision.relations.get(row.id);
  writeDecision(
    { ...deps, sendAfterMs: UNDO_MS },
    row,
    { id: conversion.networkId },
    {
      parsed,
      place: relation === undefined ? NO_PLACEMENT : placeIn(decision.conversion, relation),
      conversions: [decision],
      movedEntries: [],
      mayFreeHeld: false,
      mayFreeSecond: decision.conversion.voidedAtMs !== null,
    },
    null,
  );
  return { entryId: row.id, conversionId: id };
}

/**
 * Takes an entry by hand back: it stays in the story, marked, and counts no more.
 * @param entryId null for the newest that counts
 * @throws UserError once something was sent that it says
 */
export function undoByHand(deps: ApplyDeps, id: ConversionId, entryId: PostbackId | null): Entered {
  const { store, now } = deps;
  const conversion = presentConversion(store, id);
  const entry = entryOf(store, id, entryId);
  if (!canUndo(store, conversion, entry.byHand)) throw new UserError('CONFLICT', { code: 'entry_sent' });
  const decision: ConversionDecision = decideUndo(inputOf(deps, conversion), entry.id);
  writeConversion(deps, entry, decision, null);
  store.handEntries.save(entry.id, { ...entry.byHand, undoneAtMs: now() });
  return { entryId: entry.id, conversionId: id };
}

/** Whether nothing of a version that an entry made, or of a later one, was sent. */
export function canUndo(
  store: Pick<ReadableStore, 'deliveries'>,
  conversion: Conversion,
  { version, undoneAtMs }: KeptByHand,
): boolean {
  if (undoneAtMs !== null || !mayUndo(conversion)) return false;
  return !store.deliveries
    .ofConversion(conversion.id)
    .some((each) => each.version >= version && isHeard(each));
}

function entryOf(store: Store, id: ConversionId, entryId: PostbackId | null) {
  const entries = store.handEntries.ofConversion(id).flatMap((each) => {
    const row = store.postbacks.get(each);
    return row === null || row.byHand === null ? [] : [{ ...row, byHand: row.byHand }];
  });
  const entry =
    entryId === null
      ? entries.findLast(({ byHand }) => byHand.undoneAtMs === null)
      : entries.find((each) => each.id === entryId);
  if (entry === undefined) throw new UserError('NOT_FOUND', { code: 'entry_not_found' });
  if (entry.byHand.undoneAtMs !== null) throw new UserError('CONFLICT', { code: 'entry_undone' });
  return entry;
}

function presentConversion({ conversions }: Store, id: ConversionId): Conversion {
  const conversion = conversions.get(id);
  if (conversion === null) throw new UserError('NOT_FOUND', { code: 'conversion_not_found', id });
  return conversion;
}

type Values = Pick<ParsedPostback, 'event' | 'status' | 'payoutMicros' | 'currency'>;

/** An amount without a currency is one of the conversion's own, and the other way round. */
function valuesAfter(conversion: Conversion, correction: Correction): Values {
  const { event, status, payoutMicros, currency } = correction;
  return {
    event: event ?? conversion.event,
    status: status ?? conversion.status,
    payoutMicros: payoutMicros === undefined ? conversion.payoutMicros : payoutMicros,
    currency: currency === undefined ? conversion.currency : currency,
  };
}

function correctedParts(before: Conversion, said: Values): readonly HandPart[] {
  const isPaid = said.payoutMicros !== before.payoutMicros || said.currency !== before.currency;
  return [
    ...(said.event === before.event ? [] : (['event'] as const)),
    ...(said.status === before.status ? [] : (['status'] as const)),
    ...(isPaid ? (['payout'] as const) : []),
  ];
}

function saidParts({ status, payoutMicros }: Addition): readonly HandPart[] {
  return [
    'event',
    ...(status === null ? [] : (['status'] as const)),
    ...(payoutMicros === null ? [] : (['payout'] as const)),
  ];
}

function inputOf(deps: ApplyDeps, conversion: Conversion): HandInput {
  const { store } = deps;
  const network = store.networks.get(conversion.networkId);
  return {
    target: knownConversion(store, conversion),
    holdWords: network?.mapping.holdWords ?? [],
    zeroTakesBack: network?.mapping.refunds !== 'held',
    destinations: deps.destinations(),
    factsOf: (id) => factsOfStored(deps, store.postbacks.get(id) === null ? conversion.firstPostbackId : id),
    isPlaceTaken: (about, event, id) => isPlaceTaken(store, about, event, id),
    comparedMoney: (about) => deps.valuer.compared(about),
    nowMs: deps.now(),
  };
}
