/** The exact request of a delivery, or of a test of a destination. Secrets in it are marks. */
import { createHash } from 'node:crypto';
import type { WireRequest } from '../../../shared/contract/common.ts';
import { type RenderTools, renderTemplate } from '../../../shared/domain/forward/render.ts';
import type { ConversionId } from '../../../shared/domain/ids.ts';
import type { PostbackEvent } from '../../../shared/domain/words.ts';
import { problemsOf } from './destination-edit.ts';
import type { Networks } from '../networks/networks.ts';
import type { DeliveryRow } from '../store/deliveries-table.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { Store } from '../store/store.ts';
import { fieldsOf } from '../postback/read-postback.ts';
import { macroValues, type ValueSource } from './macro-values.ts';

export interface RenderParts {
  readonly store: Store;
  readonly networks: Networks;
  /** Whether a destination's template can be rendered. */
  readonly isSound: (destination: DestinationRow) => boolean;
  /** Sent as `User-Agent` unless the template has its own. */
  readonly userAgent: string;
}

const TOOLS: RenderTools = {
  hash: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
};

/** Looks at each template once: a destination that changes is another object. */
export function createSoundness(): RenderParts['isSound'] {
  const known = new WeakMap<DestinationRow, boolean>();
  return (destination) => {
    const isSound = known.get(destination) ?? problemsOf(destination).length === 0;
    known.set(destination, isSound);
    return isSound;
  };
}

/** Null when the template is broken or what it needs is gone. */
export function renderDelivery(
  parts: RenderParts,
  delivery: DeliveryRow,
  destination: DestinationRow,
): WireRequest | null {
  const postback = parts.store.postbacks.get(delivery.postbackId);
  if (postback === null || !parts.isSound(destination)) return null;
  const source = sourceOf(parts, postback, delivery.conversionId, delivery.event);
  const request = renderFor(parts, destination, source);
  // Whoever honours it counts a repeat once (draft-ietf-httpapi-idempotency-key-header).
  return { ...request, headers: { 'idempotency-key': delivery.id, ...request.headers } };
}

/** Fills a destination's template in; the template must be sound. */
export function renderFor(
  parts: Pick<RenderParts, 'userAgent'>,
  destination: DestinationRow,
  source: ValueSource,
): WireRequest {
  const rendered = renderTemplate(destination.request, macroValues(source, destination), TOOLS, {
    leavesOutEmpty: destination.rules.leavesOutEmpty,
  });
  return { ...rendered, headers: { accept: '*/*', 'user-agent': parts.userAgent, ...rendered.headers } };
}

/** What the macros stand for when this postback is forwarded. */
export function sourceOf(
  parts: RenderParts,
  postback: PostbackRow,
  conversionId: ConversionId | null,
  event: PostbackEvent | null,
): ValueSource {
  const network = parts.networks.find(postback.networkId);
  return {
    ...postback,
    event,
    networkName: network?.name ?? '',
    eventId: `${conversionId ?? postback.id}-${event ?? ''}`,
    fields: fieldsOf(postback, network).fields,
  };
}
