/** First contact: what a pasted text or a stored postback says, and how it is proposed to be read. */
import { isDeepStrictEqual } from 'node:util';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { networkPresets } from '../../../shared/catalog/network-presets.ts';
import { createRecogniser } from '../../../shared/catalog/recognise-preset.ts';
import {
  countPostbacks,
  fieldsAt,
  openRequest,
  type ReadFields,
  type RequestParts,
} from '../../../shared/domain/postback/fields.ts';
import type { Mapping } from '../../../shared/domain/postback/mapping.ts';
import type { Proposal } from '../../../shared/domain/first-contact/proposal.ts';
import { type Choices, NO_CHOICES, withChoices } from '../../../shared/domain/first-contact/choices.ts';
import { confirmMapping } from '../../../shared/domain/first-contact/confirm.ts';
import { doubtProblem } from '../../../shared/domain/first-contact/doubt-problem.ts';
import { proposeMapping } from '../../../shared/domain/first-contact/propose.ts';
import { readSample, type SampleRequest } from '../../../shared/domain/first-contact/read-sample.ts';
import { NO_FIELD_STATISTICS } from '../../../shared/domain/postback/field-statistics.ts';
import { NOTHING_KNOWN, type ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { countProblems, type Problem } from '../../../shared/domain/postback/problem.ts';
import { parsePostback } from '../../../shared/domain/postback/parse-postback.ts';
import type { NetworkId, PostbackId } from '../../../shared/domain/ids.ts';
import type { Networks } from '../networks/networks.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { Store } from '../store/store.ts';
import { fieldsOf } from '../postback/read-postback.ts';
import { keyInItsPlace } from '../../platform/request/key-like.ts';
import { joinPairs, targetParts } from '../../platform/request/target-parts.ts';
import { UserError } from '../../platform/user-error.ts';

const recognisePreset = createRecogniser(networkPresets);

export interface FirstContact {
  readonly proposal: Proposal;
  /** Id of the preset that it looks like; null when like none. */
  readonly preset: string | null;
  /** The sample, read with the proposed mapping; of several postbacks in one request the first. */
  readonly parsed: ParsedPostback;
  /** What was wrong with the sample itself, whatever it means: they hold of a template too. Among those of `parsed`. */
  readonly bytesProblems: readonly Problem[];
  /** How many postbacks the request holds. */
  readonly postbackCount: number;
}

/** The fields of one postback, what was wrong with its bytes, and of how many it is one. */
interface SampleFields extends ReadFields {
  readonly count: number;
}

/** What there is to propose from, and what the person chose instead of what was proposed. */
export type Sample = (
  | { readonly text: string }
  | { readonly postbackId: PostbackId }
  /** The newest postback of a network. */
  | { readonly networkId: NetworkId }
) & { readonly choices?: Choices | undefined };

interface ContactDeps {
  readonly store: Store;
  readonly networks: Networks;
}

/** @throws UserError when there is no such postback, no request in the text, or no parameter in it */
export function firstContact(deps: ContactDeps, sample: Sample, nowMs: number): FirstContact {
  const { choices = NO_CHOICES } = sample;
  if ('text' in sample) return contactFromText(sample.text, nowMs, choices);
  const postback =
    'postbackId' in sample ? deps.store.postbacks.get(sample.postbackId) : newestOf(deps, sample.networkId);
  if (postback === null) throw new UserError('NOT_FOUND', { code: 'sample_missing' });
  const network = deps.networks.find(postback.networkId);
  const read = fieldsOf(postback, network);
  const { fields } = read;
  const sent: SampleFields = { ...read, count: postback.place.count };
  // What the catalog knows, or the person said, is only to be confirmed; guessing anew would lose it.
  return network === null || isUndescribed(network)
    ? withMacrosOf(contactFromFields(sent, nowMs, choices, network?.mapping), network)
    : contactWith(confirmMapping(fields, withChoices(network.mapping, choices)), sent, nowMs);
}

/** A macro that really came is one that nobody filled in: it tells nothing of the network. */
function withMacrosOf(contact: FirstContact, network: NetworkRow | null): FirstContact {
  const macros = network?.mapping.macros ?? {};
  return { ...contact, proposal: { ...contact.proposal, mapping: { ...contact.proposal.mapping, macros } } };
}

/** A word that was given a meaning, or a fixed event, does not say where its fields are. */
function isUndescribed({ mapping }: NetworkRow): boolean {
  return isDeepStrictEqual(mapping.fields, defaultMapping.fields);
}

/** @throws UserError when the text holds no request, or one without any parameter */
export function contactFromText(text: string, nowMs: number, choices: Choices = NO_CHOICES): FirstContact {
  const request = readSample(text);
  if (request === null) throw new UserError('BAD_REQUEST', { code: 'sample_not_read' });
  return contactFromFields(fieldsOfSample(request), nowMs, choices);
}

function newestOf(deps: ContactDeps, id: NetworkId): PostbackRow | null {
  return deps.store.postbacks.latestOfNetwork(id, 1)[0] ?? null;
}

/** @throws UserError when there is not a single parameter to propose from, or its body cannot be read */
function contactFromFields(
  sent: SampleFields,
  nowMs: number,
  choices: Choices,
  usual: Mapping = defaultMapping,
): FirstContact {
  const { fields, problems } = sent;
  if (fields.length === 0) {
    const isBroken = problems.some(({ code }) => code.startsWith('body_'));
    throw new UserError('BAD_REQUEST', { code: isBroken ? 'sample_body_not_read' : 'sample_empty' });
  }
  return contactWith(proposeMapping(fields, usual, choices), sent, nowMs);
}

function contactWith(
  proposal: Proposal,
  { fields, problems, count }: SampleFields,
  nowMs: number,
): FirstContact {
  const parsed = parsePostback({
    fields,
    problems: [...problems, ...proposal.doubts.map(doubtProblem)],
    mapping: proposal.mapping,
    network: 'known',
    receivedAtMs: nowMs,
    known: NOTHING_KNOWN,
    fieldStatisticsOf: () => NO_FIELD_STATISTICS,
    release: null,
  });
  return {
    proposal,
    preset: recognisePreset(fields)?.id ?? null,
    parsed,
    bytesProblems: countProblems(problems),
    postbackCount: count,
  };
}

function fieldsOfSample(sample: SampleRequest): SampleFields {
  // In a URL of ours the segment after /postback is the key; in anybody else's it may say the event.
  const { pathRest, pathQuery, query } = targetParts(sample.target, keyInItsPlace(sample.target) ?? '');
  const parts: RequestParts = {
    pathRest,
    query: joinPairs(pathQuery, query),
    contentType: sample.contentType,
    body: Uint8Array.from(sample.body, (sign) => sign.charCodeAt(0)),
    bodyState: 'whole',
  };
  const opened = openRequest(parts, false);
  const count = countPostbacks(opened);
  return { ...fieldsAt(opened, { index: 1, count }), count };
}
