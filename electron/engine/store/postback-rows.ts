/** Rows of the table `postbacks`: as stored, and as the engine uses them. */
import { z } from 'zod';
import { BODY_STATES } from '../../../shared/domain/postback/fields.ts';
import { type Signature, SIGNED_BYTES } from '../../../shared/domain/access/signature.ts';
import { originSchema } from '../../../shared/contract/postbacks.ts';
import { type Relation, relationSchema } from '../../../shared/domain/conversion/relation.ts';
import type { BodyState, PostbackPlace } from '../../../shared/domain/postback/fields.ts';
import {
  type ConversionId,
  conversionIdSchema,
  type NetworkId,
  networkIdSchema,
  type PostbackId,
  postbackIdSchema,
} from '../../../shared/domain/ids.ts';
import { FIELD_ROLES } from '../../../shared/domain/postback/field-role.ts';
import type { Origins } from '../../../shared/domain/postback/pick-field.ts';
import type { Release, ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { EVENTS, STATUSES } from '../../../shared/domain/conversion/event.ts';
import { type KeptByHand, readByHand } from './by-hand-column.ts';
import { countProblems, PROBLEM_CODES, SEVERITIES } from '../../../shared/domain/postback/problem.ts';

/** This computer's own receiver, as the source of a request, before there were spools. */
export const OWN_RECEIVER = 'receiver';

export const SIGNATURE_STATES = ['unchecked', 'wrong'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];
/** The person, as the source of what nobody sent. */
export const BY_HAND = 'hand';
/** The person, as the source of a request that they sent in a network's place. */
export const RESENT = 'resent';
/** A file, as the source of what was received elsewhere or before. */
export const IMPORTED = 'import';

/** A request on its way into the store. */
export interface NewPostback {
  readonly id: PostbackId;
  readonly receivedAtMs: number;
  /** The same by the clock that nobody sets; null where nobody knows: `receivedAtMs` stands in. */
  readonly steadyMs: number | null;
  readonly networkId: NetworkId | null;
  /** It came with the key of a network that this database did not have: another one was put in its place. */
  readonly isNetworkLost: boolean;
  readonly method: string;
  /** Request line and headers as they came, one byte per character, without the values of cookies and the like. */
  readonly head: Buffer;
  readonly body: Buffer;
  readonly bodyState: BodyState;
  readonly remoteAddress: string | null;
  readonly test: boolean;
  /** Who received it: the name of a spool: of this computer's gate, or of a mailbox elsewhere. */
  readonly source: string;
  /** Its number there; null for what was stored before sources had numbers. */
  readonly sequence: number | null;
  /** The one that it came with, and what it covers; null where its network signed nothing then. */
  readonly signature: Signature | null;
  /** It should have had a right one: nobody had the secret to check it, or it was found wrong afterwards. */
  readonly signatureState: SignatureState | null;
  /** Null for what a network sent; a person sent it otherwise. */
  readonly resent: Resent | null;
}

/** What a postback that a person sent was made from. */
export interface Resent {
  /** The postback that was edited, which may be gone since; null where there was none. */
  readonly ofId: PostbackId | null;
  /** Of the saved test that was fired. */
  readonly testName: string | null;
}

/** A stored postback with what was parsed of it; nothing yet while `parsedAtMs` is null. */
export interface PostbackRow extends NewPostback, ParsedPostback {
  /** Of the row that holds the bytes; for the first or only postback of a request its own. */
  readonly requestId: PostbackId;
  readonly place: PostbackPlace;
  readonly parsedAtMs: number | null;
  readonly conversionId: ConversionId | null;
  readonly duplicateOf: PostbackId | null;
  readonly relation: Relation | null;
  readonly release: Release | null;
  /** It was parsed before and is to be parsed again. */
  readonly isAgain: boolean;
  /** Null for a postback; an entry that a person made has no bytes. */
  readonly byHand: KeptByHand | null;
  /**
   * The file that it was imported from; null for nearly all. It is part of the story like a postback, says nothing
   * about how the network sends, is never parsed again with a changed mapping, and is never forwarded.
   */
  readonly importedFrom: string | null;
}

export interface StoredPostback {
  id: string;
  received_at_ms: number;
  steady_ms: number | null;
  network_id: string | null;
  is_network_lost: number;
  method: string;
  head: Buffer;
  body: Buffer;
  body_state: string;
  remote_address: string | null;
  source: string;
  sequence: number | null;
  signature_state: string | null;
  signed_bytes: string | null;
  signature: string | null;
  test: number;
  understood_at_ms: number | null;
  conversion_id: string | null;
  duplicate_of: string | null;
  click_id: string | null;
  event: string | null;
  event_word: string | null;
  status: string | null;
  status_word: string | null;
  payout_micros: number | null;
  currency: string | null;
  transaction_id: string | null;
  origins: string | null;
  problems: string | null;
  is_held: number;
  is_taken_back: number;
  occurred_at_ms: number | null;
  relation: string | null;
  release: string | null;
  request_id: string | null;
  request_index: number;
  request_count: number;
  by_hand: string | null;
  resent: string | null;
}

/** What of a row counts for all postbacks of its request. */
export type StoredRequest = Pick<
  StoredPostback,
  'id' | 'head' | 'body' | 'body_state' | 'signed_bytes' | 'signature'
>;

const problemsSchema = z.array(
  z.object({
    code: z.enum(PROBLEM_CODES),
    severity: z.enum(SEVERITIES),
    field: z.string().nullable(),
    value: z.string().nullable(),
    // Older rows have none.
    hint: z.string().nullable().default(null),
    count: z.number().int().default(1),
  }),
);
const originsSchema = z.partialRecord(z.enum(FIELD_ROLES), originSchema);
const signedBytesSchema = z.enum(SIGNED_BYTES);
const signatureStateSchema = z.enum(SIGNATURE_STATES).nullable();
const bodyStateSchema = z.enum(BODY_STATES);
const eventSchema = z.enum(EVENTS).nullable();
const statusSchema = z.enum(STATUSES).nullable();
const releaseSchema = z.object({ event: eventSchema });
const resentSchema = z.object({
  ofId: postbackIdSchema.nullable(),
  testName: z.string().nullable(),
}) satisfies z.ZodType<Resent>;

/** @param request the row that holds the bytes; this one itself where it is the first, or the other one is lost */
export function readPostback(row: StoredPostback, request: StoredRequest = row): PostbackRow {
  return {
    id: postbackIdSchema.parse(row.id),
    receivedAtMs: row.received_at_ms,
    steadyMs: row.steady_ms,
    networkId: row.network_id === null ? null : networkIdSchema.parse(row.network_id),
    isNetworkLost: row.is_network_lost === 1,
    method: row.method,
    head: request.head,
    body: request.body,
    bodyState: bodyStateSchema.parse(request.body_state),
    remoteAddress: row.remote_address,
    test: row.test === 1,
    source: row.source,
    sequence: row.sequence,
    signatureState: signatureStateSchema.parse(row.signature_state),
    signature: signatureOf(request),
    requestId: postbackIdSchema.parse(row.request_id ?? row.id),
    place: { index: row.request_index, count: row.request_count },
    parsedAtMs: row.understood_at_ms,
    conversionId: row.conversion_id === null ? null : conversionIdSchema.parse(row.conversion_id),
    duplicateOf: row.duplicate_of === null ? null : postbackIdSchema.parse(row.duplicate_of),
    clickId: row.click_id,
    event: eventSchema.parse(row.event),
    eventWord: row.event_word,
    status: statusSchema.parse(row.status),
    statusWord: row.status_word,
    payoutMicros: row.payout_micros,
    currency: row.currency,
    transactionId: row.transaction_id,
    origins: row.origins === null ? {} : readOrigins(row.origins),
    problems: row.problems === null ? [] : countProblems(problemsSchema.parse(JSON.parse(row.problems))),
    isHeld: row.is_held === 1,
    isTakenBack: row.is_taken_back === 1,
    occurredAtMs: row.occurred_at_ms,
    relation: row.relation === null ? null : relationSchema.parse(JSON.parse(row.relation)),
    release: row.release === null ? null : releaseSchema.parse(JSON.parse(row.release)),
    isAgain: row.problems !== null,
    ...readByHand(row.by_hand),
    resent: row.resent === null ? null : resentSchema.parse(JSON.parse(row.resent)),
  };
}

function signatureOf({ signed_bytes: bytes, signature }: StoredRequest): Signature | null {
  return bytes === null || signature === null
    ? null
    : { bytes: signedBytesSchema.parse(bytes), digest: signature };
}

function readOrigins(text: string): Origins {
  const origins: Origins = {};
  for (const [role, origin] of Object.entries(originsSchema.parse(JSON.parse(text)))) {
    if (origin !== undefined) Object.assign(origins, { [role]: origin });
  }
  return origins;
}
