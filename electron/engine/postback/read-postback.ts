/** Runs the pure functions of parsing over one stored postback. */
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { findPreset } from '../../../shared/catalog/network-presets.ts';
import { isGuessOf } from '../../../shared/catalog/unconfirmed-reading.ts';
import { knowledgeOf } from '../../../shared/catalog/preset-mapping.ts';
import { problem, type Problem } from '../../../shared/domain/postback/problem.ts';
import { type SignedBytes, signedParts } from '../../../shared/domain/access/signature.ts';
import {
  countPostbacks,
  fieldsAt,
  ONLY_ONE,
  openRequest,
  type OpenRequest,
  type PostbackPlace,
  readFields,
  type ReadFields,
  type RequestParts,
} from '../../../shared/domain/postback/fields.ts';
import type { FieldStatistics } from '../../../shared/domain/postback/field-statistics.ts';
import {
  NOTHING_READ,
  NOTHING_KNOWN,
  type NetworkKnowledge,
  type ParsedPostback,
} from '../../../shared/domain/postback/parsed-postback.ts';
import { parsePostback } from '../../../shared/domain/postback/parse-postback.ts';
import type { PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { keyInItsPlace, keyLikeValues } from '../../platform/request/key-like.ts';
import { isOurForm, KEY_PARAMETER, routeOf } from '../../platform/request/route.ts';
import { joinPairs, ourBeginning, targetParts } from '../../platform/request/target-parts.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import { headerIn, headLines, targetIn } from '../../platform/request/raw-head.ts';
import { unpackBody } from './unpack-body.ts';

const NO_BODY = new Uint8Array();

type RawRequest = Pick<PostbackRow, 'head' | 'body' | 'bodyState' | 'signature'> &
  /** Which of its postbacks: without it the request is one; and whether it came with a key that no network has. */
  Partial<Pick<PostbackRow, 'place' | 'isNetworkLost'>>;

/** What is read with: the network as it is, or as it would be with another mapping. */
export type ReadingNetwork = Pick<NetworkRow, 'key' | 'preset' | 'mapping' | 'confirmedAtMs' | 'test'>;

export type FieldStatisticsOf = (event: PostbackEvent | null) => FieldStatistics;

/** Whose request it is, with what its mapping calls the click id. */
export type SenderNetwork = Pick<NetworkRow, 'key'> & Partial<Pick<NetworkRow, 'mapping'>>;

/** The fields of a stored postback, read anew from its raw bytes. Of a signed one only what was signed. */
export function fieldsOf(postback: RawRequest, network: SenderNetwork | null): ReadFields {
  const place = postback.place ?? ONLY_ONE;
  return fieldsIn(openPostback(postback, network, place.count > 1), place);
}

/** How many postbacks a request holds that was never parsed. */
export function postbackCountOf(request: RawRequest, network: SenderNetwork | null): number {
  return countPostbacks(openPostback(request, network, false).request);
}

/** Reads the postbacks of one request one after the other, and takes its body apart only once for all of them. */
export class RequestReader {
  #last: {
    readonly body: Buffer;
    readonly network: SenderNetwork | null;
    readonly opened: OpenedPostback;
  } | null = null;

  /** As `fieldsOf`. */
  fieldsOf(postback: RawRequest, network: SenderNetwork | null): ReadFields {
    const { body, place = ONLY_ONE } = postback;
    if (place.count === 1) return fieldsOf(postback, network);
    // Rows of one request that were read together share its bytes.
    if (this.#last?.body !== body || this.#last.network !== network)
      this.#last = { body, network, opened: openPostback(postback, network, true) };
    return fieldsIn(this.#last.opened, place);
  }

  /** What was read is of no use to others. */
  forget(): void {
    this.#last = null;
  }
}

interface OpenedPostback {
  readonly request: OpenRequest;
  /** What holds for each of its postbacks. */
  readonly problems: readonly Problem[];
}

function fieldsIn({ request, problems }: OpenedPostback, place: PostbackPlace): ReadFields {
  const read = fieldsAt(request, place);
  return problems.length === 0 ? read : { ...read, problems: [...read.problems, ...problems] };
}

function openPostback(postback: RawRequest, network: SenderNetwork | null, isList: boolean): OpenedPostback {
  const lines = headLines(postback.head);
  const target = targetIn(lines);
  const { parts, pathQuery, problem: packed } = partsOf(postback, lines, target, network);
  const { signature } = postback;
  const ignored = signature === null ? null : unsignedField(parts, pathQuery, signature.bytes);
  const misplaced = network === null ? null : misplacedKey(target, network.key, pathQuery);
  const read =
    signature === null
      ? { ...parts, query: joinPairs(pathQuery, parts.query) }
      : onlySigned(parts, pathQuery, signature.bytes);
  return {
    request: openRequest(read, isList),
    problems: [ignored, misplaced, packed].filter((each) => each !== null),
  };
}

interface UnpackedParts {
  /** The query without the pairs that stand in the path. */
  readonly parts: RequestParts;
  readonly pathQuery: string;
  readonly problem: Problem | null;
}

function partsOf(
  postback: RawRequest,
  lines: readonly string[],
  target: string,
  network: SenderNetwork | null,
): UnpackedParts {
  const isWhole = postback.bodyState === 'whole';
  const { body, problem: packed } = unpackBody(postback.body, headerIn(lines, 'content-encoding'), isWhole);
  // The key of a network that is not here stands where ours do, and is no word of the postback.
  const lostKey = postback.isNetworkLost === true ? (keyInItsPlace(target) ?? '') : null;
  const { pathRest, pathQuery, query } = targetParts(target, network?.key ?? lostKey);
  const parts: RequestParts = {
    pathRest,
    query,
    contentType: headerIn(lines, 'content-type'),
    body,
    bodyState: postback.bodyState,
    clickIdNames: network?.mapping?.fields.clickId ?? [],
  };
  return { parts, pathQuery, problem: packed };
}

function onlySigned(parts: RequestParts, pathQuery: string, bytes: SignedBytes): RequestParts {
  const { path, query, body } = signedParts(bytes);
  return {
    ...parts,
    pathRest: path ? parts.pathRest : '',
    query: joinPairs(path ? pathQuery : '', query ? parts.query : ''),
    // A header is never signed, so the body itself has to tell what it is.
    contentType: null,
    body: body ? parts.body : NO_BODY,
  };
}

/** The rest is read only to say that it does not count. */
function unsignedField(parts: RequestParts, pathQuery: string, bytes: SignedBytes): Problem | null {
  const { path, query, body } = signedParts(bytes);
  const unsigned = readFields({
    ...parts,
    pathRest: path ? '' : parts.pathRest,
    query: joinPairs(path ? '' : pathQuery, query ? '' : parts.query),
    body: body ? NO_BODY : parts.body,
  });
  // The key has to stand in the address, signed or not.
  const ignored = unsigned.fields.find(({ name }) => name !== KEY_PARAMETER);
  return ignored === undefined ? null : problem('not_signed', 'warning', ignored.name, ignored.value);
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
  ...NOTHING_READ,
  problems: [problem('not_parsed', 'fatal')],
  isHeld: true,
};

/**
 * Parses a postback as this network's.
 * @param read its fields, as `fieldsOf` gave them for the same network: bytes are read once and handed on
 * @param idParameters that carry the click id in the network's saved links, in lower case
 */
export function parseFieldsOf(
  read: ReadFields,
  postback: Pick<PostbackRow, 'receivedAtMs' | 'release'> & Partial<Pick<PostbackRow, 'isNetworkLost'>>,
  network: ReadingNetwork | null,
  fieldStatisticsOf: FieldStatisticsOf,
  idParameters: ReadonlySet<string> = NOTHING_KNOWN.idParameters,
): ParsedPostback {
  return parsePostback({
    fields: read.fields,
    problems: read.problems,
    mapping: network?.mapping ?? defaultMapping,
    network: network === null ? (postback.isNetworkLost === true ? 'lost' : 'none') : 'known',
    receivedAtMs: postback.receivedAtMs,
    known: { ...knownOf(network), idParameters },
    fieldStatisticsOf,
    release: postback.release,
  });
}

function knownOf(network: ReadingNetwork | null): NetworkKnowledge {
  if (network === null) return NOTHING_KNOWN;
  const preset = findPreset(network.preset);
  const known = preset === null ? { ...NOTHING_KNOWN, isGuess: isGuessOf(network) } : knowledgeOf(preset);
  const { macros } = network.mapping;
  if (Object.keys(macros).length === 0) return known;
  const { clickId } = macros;
  return {
    ...known,
    macros: [...known.macros, ...Object.values(macros)],
    clickIdMacro: clickId ?? known.clickIdMacro,
  };
}
