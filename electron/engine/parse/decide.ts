/** Asks the store what the decision on a postback needs, and decides. Writes nothing. */
import type { Conversion } from '../../../shared/domain/conversion/conversion.ts';
import {
  type KnownDelivery,
  NO_DELIVERIES,
  type PostbackFacts,
} from '../../../shared/domain/conversion/delivery-decision.ts';
import type { Decision, KnownConversion } from '../../../shared/domain/conversion/decision.ts';
import { decidePostback } from '../../../shared/domain/conversion/decide-postback.ts';
import {
  type ConversionQuestion,
  conversionQuestion,
} from '../../../shared/domain/conversion/find-conversion.ts';
import { isPlaceTaken } from '../store/place-of-click.ts';
import { toldBy } from '../store/told-by.ts';
import { MAX_STORY } from '../../../shared/domain/conversion/tell-story.ts';
import { conversionIdSchema, type PostbackId } from '../../../shared/domain/ids.ts';
import { ageMs } from '../../../shared/domain/time/moment.ts';
import { countryOf } from '../../../shared/domain/postback/country.ts';
import type { Field } from '../../../shared/domain/postback/field.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { problem } from '../../../shared/domain/postback/problem.ts';
import { listedHoldWords } from '../../../shared/domain/postback/status-lists.ts';
import { fieldsOf } from '../postback/read-postback.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { Store } from '../store/store.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { findTarget, NO_TARGET } from './find-target.ts';

/** Entries by hand that one conversion may have. */
export const MOST_BY_HAND = 100;

export type DecideDeps = Pick<
  ApplyDeps,
  'store' | 'newId' | 'now' | 'steadyMs' | 'networkOf' | 'destinations' | 'linkOf' | 'valuer'
>;

/** A stored postback with what was read out of its bytes. */
export interface ReadPostback {
  readonly postback: PostbackRow;
  readonly network: NetworkRow | null;
  readonly fields: readonly Field[];
  readonly parsed: ParsedPostback;
}

/** What this postback would do, or does, to conversions and deliveries. */
export function decide(deps: DecideDeps, read: ReadPostback): Decision {
  const { postback, network } = read;
  const question: ConversionQuestion =
    network === null ? { kind: 'none' } : conversionQuestion(postback, read.parsed, network.mapping.repeats);
  const target =
    network === null ? NO_TARGET : findTarget(deps.store, network, postback, read.parsed, question);
  const parsed = target.takesBack === null ? read.parsed : takingBack(read.parsed, target.takesBack);
  const previous = postback.conversionId === null ? null : deps.store.conversions.get(postback.conversionId);
  const nowMs = deps.now();
  const { networkId } = postback;
  const { occurredAtMs, transactionId } = parsed;
  const own = factsOf(deps, { networkId, occurredAtMs, transactionId }, () => read.fields);
  const isImported = postback.importedFrom !== null;
  const decision = decidePostback({
    postback,
    parsed,
    network: network && {
      id: network.id,
      test: network.test,
      holdWords: holdWordsOf(network, read.fields),
      refunds: network.mapping.refunds,
    },
    question,
    target: target.conversion && knownConversion(deps.store, target.conversion),
    objection: target.objection,
    previous: previous && knownConversion(deps.store, previous),
    destinations: isImported ? [] : deps.destinations(),
    factsOf: (id) => (id === postback.id ? own : factsOfStored(deps, id)),
    isPlaceTaken: (conversion, event, id) => isPlaceTaken(deps.store, conversion, event, id),
    comparedMoney: (about) => deps.valuer.compared(about),
    nowMs,
    toldAtMs: nowMs - ageOf(deps, postback, nowMs),
    newConversionId: () => conversionIdSchema.parse(deps.newId()),
  });
  return isImported ? withoutDeliveries(decision) : decision;
}

/** What is imported was forwarded by whoever received it, or is too old: nobody hears of it. */
function withoutDeliveries(decision: Decision): Decision {
  const conversions = decision.conversions.map((each) => ({ ...each, deliveries: NO_DELIVERIES }));
  return { ...decision, conversions };
}

/** Its transaction id is that of a conversion with a mark for taking it back, such as `r-100`. */
function takingBack(parsed: ParsedPostback, id: string): ParsedPostback {
  const { origins, transactionId, problems } = parsed;
  const said = problem('reversal', 'fatal', origins.transactionId?.name ?? null, transactionId, id);
  return { ...parsed, isTakenBack: true, problems: [...problems, said] };
}

/** Those of the network, and those that the URL itself lists. */
function holdWordsOf({ mapping }: NetworkRow, fields: readonly Field[]): readonly string[] {
  const listed = listedHoldWords(fields);
  return listed.length === 0 ? mapping.holdWords : [...mapping.holdWords, ...listed];
}

function knownDelivery(store: Store, row: DeliveryRow): KnownDelivery {
  return { ...row, told: toldBy(store, row) };
}

/** With the store's answers to what a decision asks of it. */
export function knownConversion(store: Store, conversion: Conversion): KnownConversion {
  return {
    conversion,
    history: () =>
      store.postbacks
        .ofConversion(conversion.id, MAX_STORY + 1 + MOST_BY_HAND)
        .filter(({ byHand }) => byHand === null || byHand.undoneAtMs === null),
    deliveries: () => store.deliveries.ofConversion(conversion.id).map((row) => knownDelivery(store, row)),
  };
}

/** A clock that is set forward by a week would make every waiting event look too old: how long it really is. */
function ageOf(deps: DecideDeps, { receivedAtMs, steadyMs }: PostbackRow, nowMs: number): number {
  const arrival = { wallMs: receivedAtMs, steadyMs };
  return ageMs(receivedAtMs, arrival, { wallMs: nowMs, steadyMs: deps.steadyMs() });
}

function factsOf(
  deps: Pick<DecideDeps, 'linkOf'>,
  {
    networkId,
    occurredAtMs,
    transactionId,
  }: Pick<PostbackRow, 'networkId' | 'occurredAtMs' | 'transactionId'>,
  fields: () => readonly Field[],
): PostbackFacts {
  return {
    occurredAtMs,
    transactionId,
    get country() {
      return countryOf(fields());
    },
    get linkId() {
      return deps.linkOf(networkId, fields());
    },
  };
}

const NO_FACTS: PostbackFacts = { country: null, linkId: null, occurredAtMs: null, transactionId: null };

/**
 * What another postback says: the newest of a conversion decides for it. Its bytes are read only where that matters.
 * A correction by hand names no country and no link: what it corrects does.
 */
export function factsOfStored(
  deps: Pick<DecideDeps, 'store' | 'networkOf' | 'linkOf'>,
  id: PostbackId,
): PostbackFacts {
  const row = factualOf(deps.store, id);
  if (row === null) return NO_FACTS;
  let fields: readonly Field[] | undefined;
  return factsOf(deps, row, () => (fields ??= fieldsOf(row, deps.networkOf(row)).fields));
}

function factualOf({ postbacks, conversions }: Store, id: PostbackId): PostbackRow | null {
  const row = postbacks.get(id);
  if (row === null || row.byHand === null || row.byHand.isAdded || row.conversionId === null) return row;
  const firstId = conversions.get(row.conversionId)?.firstPostbackId;
  return firstId === undefined ? row : postbacks.get(firstId);
}
