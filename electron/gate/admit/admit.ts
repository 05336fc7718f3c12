/**
 * Whether a request is taken, in two steps: by its head, then by its body. Pure; neither step throws whatever
 * came, and neither knows a server, a store or a network but by the rules that it is given. What comes later
 * than the rules does not undo an admission.
 */
import { DEFAULT_ANSWER_BODY } from '../../../shared/catalog/default-network.ts';
import type { Signature } from '../../../shared/domain/access/signature.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { isAllowed, signatureOf } from '../../platform/request/check-sender.ts';
import type { UsedKey } from '../../platform/spool/spooled-request.ts';
import { findSenderNetwork } from './find-sender-network.ts';
import type { IndexedRules } from '../../platform/request/receiver-rules.ts';
import type { RequestHead } from '../../platform/request/request-head.ts';

export type AdmissionRefusal =
  | 'long_url'
  | 'wrong_key'
  | 'wrong_method'
  /** A browser asks whether a page may send what it wants to send. */
  | 'preflight'
  /** A page of another site made a browser on this computer send it. */
  | 'cross_site'
  | 'not_allowed'
  /** The network has a list, and over our own public URL nobody can say who sent this. */
  | 'sender_unknown'
  | 'bad_signature';

interface RefusedAdmission {
  readonly kind: 'refused';
  readonly code: AdmissionRefusal;
}

/** A head that the first step let through, and whose it is. Only that step makes one. */
export interface AdmittedHead {
  readonly head: RequestHead;
  readonly networkId: NetworkId | null;
  readonly key: UsedKey;
}

/** Holds nothing to store: a path of the program's own or of nobody, or a HEAD request that only looks. */
export type OtherRequest =
  | { readonly kind: 'other'; readonly of: 'path'; readonly path: string; readonly query: string }
  | { readonly kind: 'other'; readonly of: 'head_request' };

export type HeadAdmission =
  | RefusedAdmission
  | OtherRequest
  /** `maxBodyBytes` of the body are wanted for the second step; what is longer is cut there. */
  | { readonly kind: 'read'; readonly maxBodyBytes: number; readonly admitted: AdmittedHead };

export interface Admitted {
  readonly kind: 'admitted';
  /** Null for a postback without a key that no network takes. */
  readonly networkId: NetworkId | null;
  readonly test: boolean;
  readonly responseBody: string;
  readonly key: UsedKey;
  /** Null where its network signs nothing, or nobody here could check it. */
  readonly signature: Signature | null;
  /** Its network signs, and the secret is not here: whoever has it checks before anything is read. */
  readonly isSignatureUnchecked: boolean;
  /** Of the rules that admitted it. */
  readonly rulesVersion: number;
}

/** To be asked before anything else of a request is read. */
export function isUrlTooLong({ limits }: IndexedRules, target: string): boolean {
  return target.length > limits.maxUrlBytes;
}

/** First step. */
export function admitHead(rules: IndexedRules, head: RequestHead): HeadAdmission {
  if (isUrlTooLong(rules, head.target)) return refused('long_url');
  const found = findSenderNetwork(rules, head);
  if (found.kind === 'other') return { kind: 'other', of: 'path', path: found.path, query: found.query };
  if (isFromAnotherSite(head)) return refused('cross_site');
  if (found.kind === 'wrong_key') return refused('wrong_key');
  // Some cabinets test a URL this way; it says nothing that could be stored.
  if (head.method === 'HEAD') return { kind: 'other', of: 'head_request' };
  if (head.method !== 'GET' && head.method !== 'POST')
    return refused(isPreflight(head) ? 'preflight' : 'wrong_method');
  const { network, key } = found;
  if (network !== null && !isAllowed(network, head.sender.ip)) {
    const { ip, isTunneled } = head.sender;
    return refused(ip === null && isTunneled ? 'sender_unknown' : 'not_allowed');
  }
  return {
    kind: 'read',
    maxBodyBytes: network === null ? keylessBodyBytes(rules) : rules.limits.maxBodyBytes,
    admitted: { head, networkId: network?.id ?? null, key },
  };
}

/**
 * Second step.
 * @param rules the same as for the first
 * @param body what was read of it, at most as much as the first step said
 */
export function admitBody(
  rules: IndexedRules,
  { head, networkId, key }: AdmittedHead,
  body: Uint8Array,
): Admitted | RefusedAdmission {
  const admission = { kind: 'admitted', networkId, key, rulesVersion: rules.version } as const;
  if (networkId === null)
    return {
      ...admission,
      signature: null,
      isSignatureUnchecked: false,
      test: false,
      responseBody: DEFAULT_ANSWER_BODY,
    };
  const network = rules.networkOfId.get(networkId);
  if (network === undefined) return refused('wrong_key');
  const { test, responseBody } = network;
  const signature = signatureOf(network, head, body);
  if (signature === 'wrong') return refused('bad_signature');
  const isSignatureUnchecked = signature === 'unchecked';
  return {
    ...admission,
    signature: isSignatureUnchecked ? null : signature,
    isSignatureUnchecked,
    test,
    responseBody,
  };
}

/** Whatever strangers send is kept, but not much of it. */
function keylessBodyBytes({ limits }: IndexedRules): number {
  return Math.min(limits.keylessBodyBytes, limits.maxBodyBytes);
}

function refused(code: AdmissionRefusal): RefusedAdmission {
  return { kind: 'refused', code };
}

/**
 * Browsers say where a request comes from (W3C, Fetch Metadata); networks send no such header. Over the tunnel
 * it may be a network's pixel; straight to the local port it is any page that the person has open.
 */
function isFromAnotherSite({ headers, sender }: RequestHead): boolean {
  return !sender.isTunneled && headers['sec-fetch-site'] === 'cross-site';
}

/** Fetch Standard, section 4.8 (CORS-preflight fetch). */
function isPreflight({ method, headers }: RequestHead): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}
