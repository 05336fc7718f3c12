/** What a postback would become: the receiver's own routing and reading, the destinations' own templates. Nothing is stored or sent. */
import type { CodedDryRun } from '../../../shared/contract/coded-views.ts';
import type { PlannedDelivery } from '../../../shared/domain/conversion/delivery-decision.ts';
import { decidePostback } from '../../../shared/domain/conversion/decide-postback.ts';
import { conversionQuestion } from '../../../shared/domain/conversion/find-conversion.ts';
import { maskRequest } from '../../../shared/domain/forward/secret-marks.ts';
import { conversionIdSchema, type NetworkId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import { countryOf } from '../../../shared/domain/postback/country.ts';
import { NO_FIELD_STATISTICS } from '../../../shared/domain/postback/field-statistics.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import type { Destinations } from '../forward/destinations.ts';
import type { ValueSource } from '../forward/macro-values.ts';
import { renderFor, type RenderDeps } from '../forward/render-delivery.ts';
import type { Valuer } from '../money/valuer.ts';
import { fieldsOf, parseFieldsOf } from '../postback/read-postback.ts';
import { routeOf } from '../../platform/request/route.ts';
import type { NetworkRow } from '../store/networks-table.ts';

export interface DryRunDeps extends RenderDeps {
  readonly destinations: Destinations;
  readonly valuer: Valuer;
  readonly now: () => number;
}

const NOTHING: Omit<CodedDryRun, 'arrival'> = {
  networkName: null,
  clickId: null,
  event: null,
  eventWord: null,
  status: null,
  payout: null,
  currency: null,
  transactionId: null,
  problems: [],
  isHeld: true,
  deliveries: [],
};

/**
 * @param url the postback as the network would request it
 * @param expected the network that it is meant for; null for any
 */
export function dryRun(deps: DryRunDeps, url: string, expected: NetworkId | null): CodedDryRun {
  const parsed = URL.parse(url);
  if (parsed === null) return { ...NOTHING, arrival: 'no_url' };
  // What an HTTP client puts into its request line.
  const target = `${parsed.pathname}${parsed.search}`;
  const route = routeOf(target);
  if (route.kind === 'other') return { ...NOTHING, arrival: 'not_a_postback' };
  const network = route.key === null ? deps.networks.keyless() : deps.networks.ofKey(route.key);
  if (network === null) return { ...NOTHING, arrival: route.key === null ? 'no_key' : 'wrong_key' };
  if (expected !== null && network.id !== expected) {
    return { ...NOTHING, arrival: 'other_network', networkName: network.name };
  }
  return parsedRun(deps, network, target);
}

const DRY_RUN = postbackIdSchema.parse('dry-run');

function parsedRun(deps: DryRunDeps, network: NetworkRow, target: string): CodedDryRun {
  const head = Buffer.from(`GET ${target} HTTP/1.1\r\n\r\n`, 'latin1');
  const receivedAtMs = deps.now();
  const read = fieldsOf({ head, body: Buffer.alloc(0), bodyState: 'whole', signature: null }, network);
  const parsed = parseFieldsOf(read, { receivedAtMs, release: null }, network, () => NO_FIELD_STATISTICS);
  const source = {
    ...parsed,
    eventId: DRY_RUN,
    networkName: network.name,
    receivedAtMs,
    fields: read.fields,
    version: 1,
    before: null,
  };
  return {
    arrival: 'taken',
    networkName: network.name,
    clickId: parsed.clickId,
    event: parsed.event,
    eventWord: parsed.eventWord,
    status: parsed.status,
    payout: parsed.payoutMicros === null ? null : microsToUnits(parsed.payoutMicros),
    currency: parsed.currency,
    transactionId: parsed.transactionId,
    problems: parsed.problems,
    isHeld: parsed.isHeld,
    deliveries: planOf(deps, network, parsed, source).flatMap((planned) => deliveryOf(deps, planned, source)),
  };
}

/** What is decided for a postback of a click that nobody heard of before. */
function planOf(
  deps: DryRunDeps,
  network: NetworkRow,
  parsed: ParsedPostback,
  { receivedAtMs, occurredAtMs, fields }: ValueSource,
): readonly PlannedDelivery[] {
  const decision = decidePostback({
    postback: {
      ...parsed,
      id: DRY_RUN,
      receivedAtMs,
      test: network.test,
      conversionId: null,
      relation: null,
      byHand: null,
    },
    parsed,
    network: {
      id: network.id,
      test: network.test,
      holdWords: network.mapping.holdWords,
      refunds: network.mapping.refunds,
    },
    question: conversionQuestion(
      { id: DRY_RUN, receivedAtMs, steadyMs: null, release: null },
      parsed,
      network.mapping.repeats,
    ),
    target: null,
    objection: null,
    previous: null,
    destinations: deps.destinations.list(),
    // Conditions on links are about saved ones, and this may be a link that is only being made.
    factsOf: () => ({
      country: countryOf(fields),
      linkId: null,
      occurredAtMs,
      transactionId: parsed.transactionId,
    }),
    // The click was made up.
    isPlaceTaken: () => false,
    comparedMoney: (about) => deps.valuer.compared(about),
    nowMs: receivedAtMs,
    toldAtMs: receivedAtMs,
    newConversionId: () => conversionIdSchema.parse(DRY_RUN),
  });
  return decision.conversions.flatMap(({ deliveries }) => deliveries.plan);
}

function deliveryOf(
  deps: DryRunDeps,
  { destinationId, plan }: PlannedDelivery,
  source: ValueSource,
): CodedDryRun['deliveries'] {
  const destination = deps.destinations.find(destinationId);
  if (destination === null) return [];
  const skipped =
    plan.kind === 'skip' ? plan.reason : deps.isTemplateValid(destination) ? null : 'template_broken';
  const request = skipped === null ? maskRequest(renderFor(deps, destination, source)) : null;
  return [{ destinationId, destinationName: destination.name, skipped, request }];
}
