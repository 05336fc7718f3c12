/** Why a request got no answer, and whether it may have arrived. */
import type { SendFailure } from '../../contract/send-failures.ts';
import type { MessagesOf } from '../message-for.ts';

export const sendFailures: MessagesOf<SendFailure> = {
  timed_out: ({ seconds }) => `No answer within ${seconds} s. The request may have arrived.`,
  connect_timed_out: ({ seconds }) => `No connection within ${seconds} s. Nothing was sent.`,
  name_not_found: ({ host }) => `The name ${host} was not found. Check the address and your network.`,
  private_address: ({ host }) =>
    `${host} is on this computer or in a private network, and nothing is sent there without your yes: allow it in the destination. Nothing was sent.`,
  connection_refused: ({ host }) => `${host} refused the connection. Nothing was sent.`,
  unreachable: ({ host }) => `${host} cannot be reached. Check your network. Nothing was sent.`,
  certificate: ({ host, cause }) =>
    `The certificate of ${host} is not valid (${certificateFault(cause)}). Nothing was sent.`,
  no_tls: ({ host }) =>
    `${host} answers, but not in TLS: this port is for http:// or for something else. Check the port, or write http:// if the cabinet says so. Nothing was sent.`,
  only_tls: ({ host }) =>
    `${host} takes https:// on this port and was called with http://. Write https:// in the destination’s URL.`,
  tls_failed: ({ host, cause }) =>
    `No secure connection to ${host} could be made (${cause}): it ended the handshake. Check the port; if it is right, ask the owner of the server. Nothing was sent.`,
  not_permitted: ({ host }) =>
    `This computer did not allow a connection to ${host}: a firewall or security program blocks it. Nothing was sent.`,
  bad_url: ({ cause }) =>
    `This URL cannot be called (${cause}). Correct it in the destination. Nothing was sent.`,
  broken_off: () =>
    'The program’s own sending part ended while the request was under way, so it may have arrived or not.',
  connection_lost: ({ host }) =>
    `${host} closed the connection without an answer. The request may have arrived.`,
  plain_connection_lost: ({ host }) =>
    `${host} closed the connection without an answer. If its cabinet says https://, write that in the destination’s URL. The request may have arrived.`,
  headers_too_large: ({ host }) =>
    `${host} answered with larger headers than can be read (16 KB). The request arrived.`,
  bad_answer: ({ host }) =>
    `${host} answered with something that is not HTTP: check the port. The request may have arrived.`,
  failed: ({ cause }) => `The request failed (${cause}).`,
  told_before: ({ message }) => message,
};

const CERTIFICATE_FAULTS: ReadonlyMap<string, string> = new Map([
  ['CERT_HAS_EXPIRED', 'it has expired'],
  ['CERT_NOT_YET_VALID', 'it is not valid yet, or the clock of this computer is wrong'],
  ['CERT_REVOKED', 'it was revoked'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'it is self-signed'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'nobody that this computer trusts signed it'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'nobody that this computer trusts signed it'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'nobody that this computer trusts signed it'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'the server does not send who signed it'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'it is for another name'],
]);

/** @param cause code of Node (nodejs.org/api/tls.html, X509 certificate error codes) */
function certificateFault(cause: string): string {
  return CERTIFICATE_FAULTS.get(cause) ?? cause;
}
