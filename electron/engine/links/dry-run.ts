/** What a postback would become: the receiver's own routing and reading, the destinations' own templates. Nothing is stored or sent. */
import type { CodedDryRun } from '../../../shared/contract/coded-views.ts';
import { NO_FIELD_STATISTICS } from '../../../shared/domain/postback/field-statistics.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { microsToUnits } from '../../../shared/domain/money/money.ts';
import { countryOf } from '../../../shared/domain/postback/country.ts';
import { isOnHold } from '../../../shared/domain/conversion/hold.ts';
import { maskRequest } from '../../../shared/domain/forward/secret-marks.ts';
import { type PlannedConversion, planDelivery } from '../../../shared/domain/forward/planning.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { problemsOf } from '../forward/destination-edit.ts';
import type { Destinations } from '../forward/destinations.ts';
import { renderFor, type RenderDeps } from '../forward/render-delivery.ts';
import { routeOf } from '../postback/route.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import { fieldsOf, parseStoredPostback } from '../postback/read-postback.ts';

export interface DryRunDeps extends RenderDeps {
  readonly destinations: Destinations;
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

function parsedRun(deps: DryRunDeps, network: NetworkRow, target: string): CodedDryRun {
  const raw = {
    head: Buffer.from(`GET ${target} HTTP/1.1\r\n\r\n`, 'latin1'),
    body: Buffer.alloc(0),
    bodyState: 'whole',
    receivedAtMs: deps.now(),
    release: null,
  } as const;
  const parsed = parseStoredPostback(raw, network, () => NO_FIELD_STATISTICS);
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
    deliveries: deliveriesOf(deps, network, parsed, raw),
  };
}

function deliveriesOf(
  deps: DryRunDeps,
  network: NetworkRow,
  parsed: ParsedPostback,
  raw: Parameters<typeof fieldsOf>[0] & { readonly receivedAtMs: number },
): CodedDryRun['deliveries'] {
  const { event, isHeld } = parsed;
  if (event === null || isHeld) return [];
  const planned = {
    event,
    status: parsed.status,
    isOnHold: isOnHold(parsed.status, parsed.statusWord, network.mapping.holdWords),
    test: network.test,
    ageMs: 0,
    networkId: network.id,
    payoutMicros: parsed.payoutMicros,
    country: () => countryOf(fieldsOf(raw, network).fields),
    // Conditions on links are about saved ones, and this may be a link that is only being made.
    linkId: () => null,
  };
  const source = {
    ...parsed,
    eventId: 'dry-run',
    networkName: network.name,
    receivedAtMs: raw.receivedAtMs,
    fields: fieldsOf(raw, network).fields,
  };
  return deps.destinations.list().flatMap((destination) => {
    const skipped = whyNot(planned, destination);
    if (skipped === 'none') return [];
    const request = skipped === null ? maskRequest(renderFor(deps, destination, source)) : null;
    return [{ destinationId: destination.id, destinationName: destination.name, skipped, request }];
  });
}

function whyNot(conversion: PlannedConversion, destination: DestinationRow): string | null {
  const plan = planDelivery(conversion, destination);
  if (plan.kind === 'none') return 'none';
  if (plan.kind === 'skip') return plan.reason;
  return problemsOf(destination).length > 0 ? 'template_broken' : null;
}
