/** The exact request of a delivery, or of a test of a destination. */
import type { WireRequest } from '../../../shared/contract/common.ts';
import { checkTemplate, renderTemplate } from '../../../shared/domain/forward/template.ts';
import type { Networks } from '../networks.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { Store } from '../store/store.ts';
import { fieldsOf } from '../understand/read-postback.ts';
import { macroValues, type ValueSource } from './macro-values.ts';

export interface RenderParts {
  readonly store: Store;
  readonly networks: Networks;
  /** Sent as `User-Agent` unless the template has its own. */
  readonly userAgent: string;
}

/** Null when the template is broken or what it needs is gone. */
export function renderDelivery(
  parts: RenderParts,
  delivery: DeliveryRow,
  destination: DestinationRow,
): WireRequest | null {
  const conversion = parts.store.conversions.get(delivery.conversionId);
  const postback = parts.store.postbacks.get(delivery.postbackId);
  if (conversion === null || postback === null || checkTemplate(destination.request).length > 0) return null;
  return renderFor(parts, destination, { ...sourceOf(parts, postback), event: delivery.event });
}

/** Fills a destination's template in; the template must be sound. */
export function renderFor(parts: RenderParts, destination: DestinationRow, source: ValueSource): WireRequest {
  const word = source.event === null ? undefined : destination.events[source.event];
  const rendered = renderTemplate(destination.request, macroValues(source, word));
  return { ...rendered, headers: { accept: '*/*', 'user-agent': parts.userAgent, ...rendered.headers } };
}

/** What the macros stand for when this postback is forwarded. */
export function sourceOf(parts: RenderParts, postback: PostbackRow): ValueSource {
  const network = parts.networks.find(postback.networkId);
  return { ...postback, networkName: network?.name ?? '', fields: fieldsOf(postback, network).fields };
}
