/** Runs the pure functions of parsing over one stored postback. */
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import { knowledgeOf } from '../../../shared/catalog/preset-mapping.ts';
import { problem, type Problem } from '../../../shared/domain/postback/problem.ts';
import { type SignedBytes, signedParts } from '../../../shared/domain/access/signature.ts';
import { readFields, type ReadFields, type RequestParts } from '../../../shared/domain/postback/fields.ts';
import type { FieldStatistics } from '../../../shared/domain/postback/field-statistics.ts';
import {
  NOTHING_KNOWN,
  type NetworkKnowledge,
  type ParsedPostback,
} from '../../../shared/domain/postback/parsed-postback.ts';
import { parsePostback } from '../../../shared/domain/postback/parse-postback.ts';
import type { PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { keyLikeValues } from './key-like.ts';
import { isOurForm, KEY_PARAMETER, routeOf } from './route.ts';
import { ourBeginning, targetParts } from './target-parts.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import { headerOf, parseHead } from './raw-head.ts';

const NO_BODY = new Uint8Array();

type RawRequest = Pick<PostbackRow, 'head' | 'body' | 'bodyState' | 'signature'>;

/** What is read with: the network as it is, or as it would be with another mapping. */
export type ReadingNetwork = Pick<NetworkRow, 'key' | 'preset' | 'mapping'>;

export type FieldStatisticsOf = (event: PostbackEvent | null) => FieldStatistics;

/** The fields of a stored postback, read anew from its raw bytes. Of a signed one only what was signed. */
export function fieldsOf(postback: RawRequest, network: Pick<NetworkRow, 'key'> | null): ReadFields {
  const head = parseHead(postback.head);
  const { pathRest, pathQuery, query } = targetParts(head.target, network?.key ?? null);
  const parts = {
    pathRest,
    query,
    contentType: headerOf(head, 'content-type'),
    body: postback.body,
    bodyState: postback.bodyState,
  };
  const { signature } = postback;
  const read =
    signature === null
      ? readFields({ ...parts, query: joinPairs(pathQuery, query) })
      : readSigned(parts, pathQuery, signature.bytes);
  const misplaced = network === null ? null : misplacedKey(head.target, network.key, pathQuery);
  return misplaced === null ? read : { ...read, problems: [...read.problems, misplaced] };
}

/** The rest is read only to say that it does not count. */
function readSigned(parts: RequestParts, pathQuery: string, bytes: SignedBytes): ReadFields {
  const { path, query, body } = signedParts(bytes);
  const read = readFields({
    pathRest: path ? parts.pathRest : '',
    query: joinPairs(path ? pathQuery : '', query ? parts.query : ''),
    // A header is never signed, so the body itself has to tell what it is.
    contentType: null,
    body: body ? parts.body : NO_BODY,
    bodyState: parts.bodyState,
  });
  const unsigned = readFields({
    ...parts,
    pathRest: path ? '' : parts.pathRest,
    query: joinPairs(path ? '' : pathQuery, query ? '' : parts.query),
    body: body ? NO_BODY : parts.body,
  });
  // The key has to stand in the address, signed or not.
  const ignored = unsigned.fields.find(({ name }) => name !== KEY_PARAMETER);
  return ignored === undefined
    ? read
    : {
        ...read,
        problems: [...read.problems, problem('not_signed', 'warning', ignored.name, ignored.value)],
      };
}

/** Pairs that stand in the path are read as the query that they were meant to be. */
function joinPairs(inPath: string, query: string): string {
  return inPath === '' || query === '' ? inPath + query : `${inPath}&${query}`;
}

/** A key that was recognised although it stands in the wrong place, or the URL around it was changed. */
function misplacedKey(target: string, key: string, pathQuery: string): Problem | null {
  const ours = ourBeginning(key);
  // Nearly all are such.
  if (pathQuery === '' && target.startsWith(ours) && ['', '/', '?'].includes(target.charAt(ours.length)))
    return null;
  const route = routeOf(target);
  const isInPlace = route.kind === 'postback' && route.key === key && isOurForm(target);
  if (isInPlace && pathQuery === '') return null;
  const found = keyLikeValues(target).find((each) => each.value === key);
  return found === undefined ? null : problem('key_misplaced', 'warning', found.place);
}

/** What is said of a postback that our own fault keeps us from reading. */
export const notParsed: ParsedPostback = {
  clickId: null,
  event: null,
  eventWord: null,
  status: null,
  statusWord: null,
  payoutMicros: null,
  currency: null,
  transactionId: null,
  occurredAtMs: null,
  origins: {},
  problems: [problem('not_parsed', 'fatal')],
  isHeld: true,
};

/**
 * Parses a postback as this network's.
 * @param read its fields, as `fieldsOf` gave them for the same network: bytes are read once and handed on
 */
export function parseFieldsOf(
  read: ReadFields,
  postback: Pick<PostbackRow, 'receivedAtMs' | 'release'>,
  network: ReadingNetwork | null,
  fieldStatisticsOf: FieldStatisticsOf,
): ParsedPostback {
  return parsePostback({
    fields: read.fields,
    problems: read.problems,
    mapping: network?.mapping ?? defaultMapping,
    hasNetwork: network !== null,
    receivedAtMs: postback.receivedAtMs,
    known: knownOf(network),
    fieldStatisticsOf,
    release: postback.release,
  });
}

function knownOf(network: ReadingNetwork | null): NetworkKnowledge {
  const preset = network === null ? null : findPreset(network.preset);
  return preset === null ? NOTHING_KNOWN : knowledgeOf(preset);
}
