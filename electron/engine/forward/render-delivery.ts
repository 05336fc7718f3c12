/** The exact request of a delivery, or of a test of a destination. Secrets in it are marks. */
import { createHash } from 'node:crypto';
import type { WireRequest } from '../../../shared/contract/common.ts';
import { earliestHandedMs, timeParams } from '../../../shared/domain/forward/handed-time.ts';
import { type RenderTools, renderTemplate } from '../../../shared/domain/forward/render.ts';
import type { ConversionId } from '../../../shared/domain/ids.ts';
import type { PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { byTodaysClock } from '../../../shared/domain/time/moment.ts';
import { problemsOf } from './destination-edit.ts';
import type { Networks } from '../networks/networks.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { Store } from '../store/store.ts';
import { fieldsOf } from '../postback/read-postback.ts';
import { macroValues, paramsOf, type ValueSource } from './macro-values.ts';
import { tellingOf } from './telling.ts';

export interface RenderDeps {
  readonly store: Store;
  readonly networks: Networks;
  /** Whether a destination's template can be rendered. */
  readonly isTemplateValid: (destination: DestinationRow) => boolean;
  /** Sent as `User-Agent` unless the template has its own. */
  readonly userAgent: string;
  readonly now: () => number;
  /** See `SteadyClock`. */
  readonly steadyMs: () => number;
}

const TOOLS: RenderTools = {
  hash: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
};

/** Looks at each template once: a destination that changes is another object. */
export function createTemplateValidity(): RenderDeps['isTemplateValid'] {
  const known = new WeakMap<DestinationRow, boolean>();
  return (destination) => {
    const isTemplateValid = known.get(destination) ?? problemsOf(destination).length === 0;
    known.set(destination, isTemplateValid);
    return isTemplateValid;
  };
}

/** Null when the template is broken or what it needs is gone. */
export function renderDelivery(
  deps: RenderDeps,
  delivery: DeliveryRow,
  destination: DestinationRow,
): WireRequest | null {
  const postback = deps.store.postbacks.get(delivery.postbackId);
  if (postback === null || !deps.isTemplateValid(destination)) return null;
  const { telling, before } = tellingOf(deps.store, delivery, destination);
  const isChange = telling.kind !== 'new';
  const source = { ...sourceOf(deps, postback, delivery.conversionId, delivery.event), before };
  const request = renderFor(
    deps,
    isChange ? withChangeRequest(destination) : destination,
    delivery.version === 1 ? withTold(source, delivery) : withVersion(deps, source, delivery, isChange),
  );
  return { ...request, headers: { 'idempotency-key': idempotencyKey(delivery), ...request.headers } };
}

/** Whoever honours it counts a repeat once (draft-ietf-httpapi-idempotency-key-header): each version is another one. */
function idempotencyKey({ id, version }: DeliveryRow): string {
  return version === 1 ? id : `${id}-v${version}`;
}

function withChangeRequest(destination: DestinationRow): DestinationRow {
  const { changeRequest } = destination.rules;
  const { headers } = destination.request;
  return changeRequest === null ? destination : { ...destination, request: { ...changeRequest, headers } };
}

/** What was planned is told, whatever its postback leaves out. */
function withTold(source: ValueSource, { told }: DeliveryRow): ValueSource {
  return told === null ? source : { ...source, ...told };
}

/** A postback that only rates leaves out most of what the first one said. */
function withVersion(
  deps: RenderDeps,
  source: ValueSource,
  delivery: DeliveryRow,
  isChange: boolean,
): ValueSource {
  const { clickKey, version, conversionId, postbackId } = delivery;
  const clickId = clickKey.slice(clickKey.indexOf(' ') + 1);
  const firstId = deps.store.conversions.get(conversionId)?.firstPostbackId;
  const first = firstId === undefined || firstId === postbackId ? null : deps.store.postbacks.get(firstId);
  const fieldsOfFirst = first === null ? [] : fieldsOf(first, deps.networks.find(first.networkId)).fields;
  return {
    ...withTold(source, delivery),
    clickId: clickKey === '' ? source.clickId : clickId,
    // The first of two fields with one name counts.
    fields: [...source.fields, ...fieldsOfFirst],
    eventId: isChange ? `${source.eventId}-v${version}` : source.eventId,
    version,
  };
}

/**
 * The moment of the event that a delivery's request would hand on as the network wrote it, in UTC milliseconds.
 * @returns null where its template hands on none, or what came is no moment
 */
export function handedTimeMs(
  deps: Pick<RenderDeps, 'store' | 'networks'>,
  { postbackId }: Pick<DeliveryRow, 'postbackId'>,
  { request }: Pick<DestinationRow, 'request'>,
): number | null {
  const names = timeParams(request);
  const postback = names.length === 0 ? null : deps.store.postbacks.get(postbackId);
  if (postback === null) return null;
  const { fields } = fieldsOf(postback, deps.networks.find(postback.networkId));
  return earliestHandedMs(names, paramsOf(fields));
}

/** Fills a destination's template in; the template must be sound. */
export function renderFor(
  deps: Pick<RenderDeps, 'userAgent'>,
  destination: DestinationRow,
  source: ValueSource,
): WireRequest {
  const { request, rules } = destination;
  const rendered = renderTemplate(request, macroValues(source, destination), TOOLS, {
    leavesOutEmpty: rules.leavesOutEmpty,
  });
  return { ...rendered, headers: { accept: '*/*', 'user-agent': deps.userAgent, ...rendered.headers } };
}

/** What the macros stand for when this postback is forwarded. */
export function sourceOf(
  deps: RenderDeps,
  postback: PostbackRow,
  conversionId: ConversionId | null,
  event: PostbackEvent | null,
): ValueSource {
  const network = deps.networks.find(postback.networkId);
  const { receivedAtMs: wallMs, steadyMs } = postback;
  return {
    ...postback,
    // Facebook refuses what is still to come.
    receivedAtMs: byTodaysClock({ wallMs, steadyMs }, { wallMs: deps.now(), steadyMs: deps.steadyMs() }),
    event,
    networkName: network?.name ?? '',
    eventId: `${conversionId ?? postback.id}-${event ?? ''}`,
    fields: fieldsOf(postback, network).fields,
    version: 1,
    before: null,
  };
}
