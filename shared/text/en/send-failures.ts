/** Why a request got no response, and whether it may have arrived. */
import { MAX_RESPONSE_HEADER_BYTES } from '../../contract/limits.ts';
import type { SendFailure } from '../../contract/send-failures.ts';
import type { MessagesOf } from '../message-for.ts';

export const sendFailures: MessagesOf<SendFailure> = {
  timed_out: ({ seconds }) => `No response within ${seconds} s. The request may have arrived.`,
  connect_timed_out: ({ seconds }) => `No connection within ${seconds} s. Nothing was sent.`,
  name_not_found: ({ host }) =>
    `The host ${host} was not found. Check the URL and your connection. Nothing was sent.`,
  private_address: ({ host }) =>
    `${host} is on this computer or in a private network. Allow it in the destination first. Nothing was sent.`,
  connection_refused: ({ host }) => `${host} refused the connection. Nothing was sent.`,
  unreachable: ({ host }) => `${host} cannot be reached. Check your connection. Nothing was sent.`,
  certificate: ({ host, cause }) =>
    `The certificate of ${host} is not valid: ${certificateFault(cause)}. Nothing was sent.`,
  no_tls: ({ host }) =>
    `${host} answers, but not with TLS. This port is for http:// or for something else. Check the port, or use http:// if your cabinet says so. Nothing was sent.`,
  only_tls: ({ host }) =>
    `${host} needs https:// on this port, but was called with http://. Use https:// in the URL of the destination.`,
  tls_failed: ({ host, cause }) =>
    `No secure connection to ${host} (${cause}): it ended the handshake. Check the port. If it is right, ask their support. Nothing was sent.`,
  not_permitted: ({ host }) =>
    `This computer did not allow a connection to ${host}. A firewall or security program blocks it. Nothing was sent.`,
  bad_url: ({ cause }) =>
    `This URL cannot be called (${cause}). Correct it in the destination. Nothing was sent.`,
  broken_off: () => 'The program stopped while the request was being sent. It may have arrived.',
  connection_lost: ({ host }) =>
    `${host} closed the connection without a response. The request may have arrived.`,
  plain_connection_lost: ({ host }) =>
    `${host} closed the connection without a response. If your cabinet says https://, use it in the URL of the destination. The request may have arrived.`,
  headers_too_large: ({ host }) =>
    `The response headers of ${host} are too large to read (${MAX_RESPONSE_HEADER_BYTES / 1_024} KB). The request arrived.`,
  bad_answer: ({ host }) =>
    `${host} answered with something that is not HTTP. Check the port. The request may have arrived.`,
  failed: ({ cause }) => `The request failed (${cause}).`,
  proxy_unreachable: ({ proxy, cause }) =>
    `The proxy ${proxy} ${PROXY_FAULTS.get(cause) ?? `cannot be reached (${cause})`}. Check its host and port. Nothing was sent.`,
  proxy_timed_out: ({ proxy, seconds }) =>
    `The proxy ${proxy} made no connection within ${seconds} s. Nothing was sent.`,
  proxy_login_missing: ({ proxy }) =>
    `The proxy ${proxy} asks for a login. Enter its user name and password. Nothing was sent.`,
  proxy_login_refused: ({ proxy }) =>
    `The proxy ${proxy} does not accept the login. Check its user name and password. Nothing was sent.`,
  proxy_no_connection: ({ proxy, host, cause }) =>
    `The proxy ${proxy} works, but makes no connection to ${host} (${cause}). Check the URL, or ask the seller of the proxy. Nothing was sent.`,
  proxy_wrong_kind: ({ proxy, cause }) =>
    `${proxy} does not answer like a proxy of this kind (${cause}). Check whether it is HTTP or SOCKS5, and its port. Nothing was sent.`,
  told_before: ({ message }) => message,
};

/** By code of the system (nodejs.org/api/errors.html, common system errors). */
const PROXY_FAULTS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'refused the connection'],
  ['ENOTFOUND', 'was not found'],
  ['EAI_AGAIN', 'was not found'],
]);

const CERTIFICATE_FAULTS: ReadonlyMap<string, string> = new Map([
  ['CERT_HAS_EXPIRED', 'it has expired'],
  ['CERT_NOT_YET_VALID', 'it is not valid yet, or the clock of this computer is wrong'],
  ['CERT_REVOKED', 'it was revoked'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'it is self-signed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'this computer does not trust who signed it'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'this computer does not trust who signed it'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'this computer does not trust who signed it'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'the server does not send the certificates above it'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'it is for another host'],
]);

/** @param cause code of Node (nodejs.org/api/tls.html, X509 certificate error codes) */
function certificateFault(cause: string): string {
  return CERTIFICATE_FAULTS.get(cause) ?? cause;
}
