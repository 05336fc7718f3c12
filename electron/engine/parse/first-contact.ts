/** First contact: what a pasted text or a stored postback says, and how it is proposed to be read. */
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { networkPresets } from '../../../shared/catalog/network-presets.ts';
import { recognisePreset } from '../../../shared/catalog/recognise-preset.ts';
import { type Field, readFields } from '../../../shared/domain/postback/fields.ts';
import type { Proposal } from '../../../shared/domain/first-contact/proposal.ts';
import { confirmMapping } from '../../../shared/domain/first-contact/confirm.ts';
import { proposeMapping } from '../../../shared/domain/first-contact/propose.ts';
import { readSample, type SampleRequest } from '../../../shared/domain/first-contact/read-sample.ts';
import { NO_FIELD_STATISTICS } from '../../../shared/domain/postback/field-statistics.ts';
import { NOTHING_KNOWN, type ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { parsePostback } from '../../../shared/domain/postback/parse-postback.ts';
import type { NetworkId, PostbackId } from '../../../shared/domain/ids.ts';
import type { Networks } from '../networks/networks.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { Store } from '../store/store.ts';
import { fieldsOf } from '../postback/read-postback.ts';
import { keyInItsPlace } from '../postback/key-like.ts';
import { targetParts } from '../postback/target-parts.ts';
import { UserError } from '../../platform/user-error.ts';

export interface FirstContact {
  readonly proposal: Proposal;
  /** Id of the preset that it looks like; null when like none. */
  readonly preset: string | null;
  /** The sample, read with the proposed mapping. */
  readonly parsed: ParsedPostback;
}

/** What there is to propose from. */
export type Sample =
  | { readonly text: string }
  | { readonly postbackId: PostbackId }
  /** The newest postback of a network. */
  | { readonly networkId: NetworkId };

interface ContactDeps {
  readonly store: Store;
  readonly networks: Networks;
}

/** @throws UserError when there is no such postback, no request in the text, or no parameter in it */
export function firstContact(deps: ContactDeps, sample: Sample, nowMs: number): FirstContact {
  if ('text' in sample) return contactFromText(sample.text, nowMs);
  const postback =
    'postbackId' in sample ? deps.store.postbacks.get(sample.postbackId) : newestOf(deps, sample.networkId);
  if (postback === null) throw new UserError('NOT_FOUND', { code: 'sample_missing' });
  const network = deps.networks.find(postback.networkId);
  const { fields } = fieldsOf(postback, network);
  // What the catalog knows, or the person said, is only to be confirmed; guessing anew would lose it.
  return network === null || isUndescribed(network)
    ? contactFromFields(fields, nowMs)
    : contactWith(confirmMapping(fields, network.mapping), fields, nowMs);
}

function isUndescribed(network: NetworkRow): boolean {
  return JSON.stringify(network.mapping) === JSON.stringify(defaultMapping);
}

/** @throws UserError when the text holds no request, or one without any parameter */
export function contactFromText(text: string, nowMs: number): FirstContact {
  const request = readSample(text);
  if (request === null) throw new UserError('BAD_REQUEST', { code: 'sample_not_read' });
  return contactFromFields(fieldsOfSample(request), nowMs);
}

function newestOf(deps: ContactDeps, id: NetworkId): PostbackRow | null {
  return deps.store.postbacks.latestOfNetwork(id, 1)[0] ?? null;
}

/** @throws UserError when there is not a single parameter to propose from */
function contactFromFields(fields: readonly Field[], nowMs: number): FirstContact {
  if (fields.length === 0) throw new UserError('BAD_REQUEST', { code: 'sample_empty' });
  return contactWith(proposeMapping(fields, defaultMapping), fields, nowMs);
}

function contactWith(proposal: Proposal, fields: readonly Field[], nowMs: number): FirstContact {
  const parsed = parsePostback({
    fields,
    problems: [],
    mapping: proposal.mapping,
    hasNetwork: true,
    receivedAtMs: nowMs,
    known: NOTHING_KNOWN,
    fieldStatisticsOf: () => NO_FIELD_STATISTICS,
    release: null,
  });
  return { proposal, preset: recognisePreset(fields, networkPresets)?.id ?? null, parsed };
}

function fieldsOfSample(sample: SampleRequest): readonly Field[] {
  // In a URL of ours the segment after /postback is the key; in anybody else's it may say the event.
  const { pathRest, pathQuery, query } = targetParts(sample.target, keyInItsPlace(sample.target) ?? '');
  return readFields({
    pathRest,
    query: pathQuery === '' ? query : `${pathQuery}&${query}`,
    contentType: sample.contentType,
    body: Uint8Array.from(sample.body, (sign) => sign.charCodeAt(0)),
    bodyState: 'whole',
  }).fields;
}
