/** Why a public URL does not work: what happened and why in `message`, what to do in `fix`. */
import type { TunnelReason } from '../../contract/tunnel-problems.ts';
import type { MessagesOf, ProblemMessage } from '../message-for.ts';
import { tunnelWayProblems } from './tunnel-way-problems.ts';

/** What the network said, by the code of the system. */
const CAUSES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was cut',
    ECONNABORTED: 'the connection was cut',
    EPIPE: 'the connection was cut',
    UND_ERR_SOCKET: 'the connection was cut',
    EHOSTUNREACH: 'there is no way to it',
    ENETUNREACH: 'this computer has no network',
    ENETDOWN: 'this computer has no network',
    EHOSTDOWN: 'it is switched off',
    EACCES: 'a security program on this computer forbids it',
    EPERM: 'a security program on this computer forbids it',
    EMFILE: 'this program has too many connections open',
    ENFILE: 'this computer has too many files open',
    ENOBUFS: 'this computer has no memory left for connections',
    EAI_FAIL: 'the name server does not work',
    EPROTO: 'no encryption (TLS) could be agreed on',
    UND_ERR_HEADERS_OVERFLOW: 'its answer is too long',
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'its answer was cut off',
    UND_ERR_INVALID_ARG: 'the address cannot be used',
    ERR_INVALID_URL: 'the address cannot be used',
    ERR_SOCKET_BAD_PORT: 'the port cannot be used',
    EADDRNOTAVAIL: 'this computer has no network',
    CERT_HAS_EXPIRED: 'it has expired',
    CERT_NOT_YET_VALID: 'it is not valid yet',
    CERT_REVOKED: 'it was revoked',
    HOSTNAME_MISMATCH: 'it belongs to another name',
    UNABLE_TO_GET_ISSUER_CERT: 'it is signed by an unknown authority',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'it is signed by an unknown authority',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'it is signed by itself',
    SELF_SIGNED_CERT_IN_CHAIN: 'it is signed by an unknown authority',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'it is signed by an unknown authority',
    ERR_TLS_CERT_ALTNAME_INVALID: 'it belongs to another name',
  }),
);

/** What has no sentence is told as the system said it; a bare code is said to be one. */
function causeText(cause: string): string {
  const known = CAUSES.get(cause);
  if (known !== undefined) return known;
  if (/^ERR_(?:SSL|TLS)_/.test(cause)) return `no encryption (TLS) could be agreed on: ${cause}`;
  return /^[A-Z][A-Z0-9_]+$/.test(cause) ? `network error ${cause}` : cause;
}

export const tunnelProblems: MessagesOf<TunnelReason, ProblemMessage> = {
  ...tunnelWayProblems,
  server_timed_out: ({ server, seconds }) => ({
    message: `The tunnel server ${server} did not answer within ${seconds} s: it is overloaded or away.`,
    fix: 'It is tried again by itself. If it stays away, choose another server in Settings.',
  }),
  server_no_answer: ({ server }) => ({
    message: `The tunnel server ${server} did not answer: it is overloaded or away, or your network blocks it.`,
    fix: 'It is tried again by itself. If it stays away, choose another server in Settings.',
  }),
  server_name_not_found: ({ server }) => ({
    message: `The tunnel server ${server} was not found: this computer has no network, or the address is misspelt.`,
    fix: 'Check your network and the server’s address in Settings. It is tried again by itself.',
  }),
  server_unreachable: ({ server, cause }) => ({
    message: `The tunnel server ${server} cannot be reached (${causeText(cause)}): it is down, or your network blocks it.`,
    fix: 'Check your network or choose another server in Settings. It is tried again by itself.',
  }),
  server_certificate: ({ server, cause }) => ({
    message: `The certificate of ${server} is not valid (${causeText(cause)}): somebody is in between, the clock of this computer is wrong, or the server is badly kept.`,
    fix: 'Check the clock, try another network, or choose another server in Settings.',
  }),
  server_refused: ({ server, status, said, retryAfterMs }) => ({
    message: `The tunnel server ${server} refused (status ${status}${said === '' ? '' : `: “${said}”`}).${retryAfterMs === null ? '' : ` It asks for a pause of ${Math.round(retryAfterMs / 1_000)} s.`}`,
    fix: 'Check the wished name and the server’s address in Settings. It is tried again by itself.',
  }),
  server_not_tls: ({ server }) => ({
    message: `What answers at ${server} does not speak TLS: it is a plain HTTP port, or something in between cuts in.`,
    fix: 'Write http:// instead of https:// in Settings if the server is your own, or correct the port.',
  }),
  server_wants_tls: ({ server }) => ({
    message: `${server} takes encrypted connections (TLS) only.`,
    fix: 'Write https:// instead of http:// in Settings.',
  }),
  server_not_http: ({ server }) => ({
    message: `What answers at ${server} does not speak HTTP: the port belongs to something else, or it takes encrypted connections (TLS) only.`,
    fix: 'Check the port in Settings, and write https:// if the server uses TLS.',
  }),
  server_leads_inside: ({ server }) => ({
    message: `The tunnel server ${server} redirects this program to an address in a private network. It was not followed: the server is broken or hostile.`,
    fix: 'Choose another server in Settings.',
  }),
  offer_leads_inside: ({ server, address }) => ({
    message: `The tunnel server ${server} offers ${address}, which is in a private network. It was not used: the server is broken or hostile.`,
    fix: 'Choose another server in Settings.',
  }),
  not_a_tunnel_server: ({ server }) => ({
    message: `${server} answered, but not as a localtunnel server does: the address is another site’s, or a sign-in page is in between.`,
    fix: 'Check the server’s address in Settings, and open any web page to see whether your network asks you to sign in.',
  }),
  sockets_refused: ({ host, port }) => ({
    message: `${host} gave out port ${port} for the tunnel and then refused connections to it: a firewall is in between, or the server has just restarted.`,
    fix: 'Allow outgoing connections to high ports, try another network, or choose another server. It is tried again by itself.',
  }),
  sockets_timed_out: ({ host, port, seconds }) => ({
    message: `No connection to port ${port} of ${host} within ${seconds} s: a firewall in between drops it, or the server is overloaded.`,
    fix: 'Allow outgoing connections to high ports, try another network, or choose another server. It is tried again by itself.',
  }),
  open_failed: ({ cause }) => ({
    message: `The tunnel could not be opened (${cause}).`,
    fix: 'It is tried again by itself. If it keeps failing, choose another server in Settings.',
  }),
  connections_gone: ({ server }) => ({
    message: `All connections to the tunnel server ${server} are gone: it restarted, or your network changed.`,
    fix: 'It reconnects by itself. Postbacks that came in between reached nobody: ask the networks to resend them.',
  }),
  turned_away: ({ server }) => ({
    message: `The tunnel server ${server} closes every connection right after it is made: it no longer knows this tunnel, or it has too many.`,
    fix: 'It reconnects by itself. If it keeps happening, choose another name or another server in Settings.',
  }),
  wrong_name: ({ requested, given }) => ({
    message: `You wished for the name “${requested}” and got “${given}”: somebody else has it, or the server has not yet let go of your last connection.`,
    fix: `Postbacks to the address with “${given}” arrive; those sent to “${requested}” do not reach you. The wished name is asked for again by itself; take another one if it stays taken.`,
  }),
  name_taken: ({ requested }) => ({
    message: `The name “${requested}” is taken.`,
    fix: 'It is asked for again by itself; choose another name if it stays taken.',
  }),
  probe_timed_out: ({ seconds }) => ({
    message: `A test request to the public address did not come back within ${seconds} s: the tunnel hangs or the server is overloaded.`,
    fix: 'It is checked again and reconnected by itself.',
  }),
  probe_name_not_found: () => ({
    message:
      'The name of the public address was not found: this computer has no network, or the tunnel server gave up the name.',
    fix: 'Check your network. It is checked again and reconnected by itself.',
  }),
  probe_unreachable: ({ cause }) => ({
    message: `The public address cannot be reached from this computer (${causeText(cause)}).`,
    fix: 'Check your network. It is checked again and reconnected by itself.',
  }),
  probe_certificate: ({ cause }) => ({
    message: `The certificate of the public address is not valid (${causeText(cause)}): networks will not send to it.`,
    fix: 'Check the clock of this computer and the certificate on the server. If the server is not yours, choose another one.',
  }),
  probe_not_tls: () => ({
    message: 'What answers at the public address does not speak TLS, although it begins with https://.',
    fix: 'Check the port of the address, and the certificate’s settings on the server. If the server is not yours, choose another one.',
  }),
  probe_not_http: () => ({
    message:
      'What answers at the public address does not speak HTTP: the port belongs to something else, or it takes TLS only.',
    fix: 'Check the port of the address, and whether it begins with https://.',
  }),
  probe_leads_inside: () => ({
    message:
      'The public address leads into a private network, where no network can reach it. It was not called.',
    fix: 'Choose another server in Settings.',
  }),
  probe_server_error: ({ status }) => ({
    message: `The tunnel server answers for the public address with status ${status}: it has no way to this computer.`,
    fix: 'It is checked again and reconnected by itself.',
  }),
  probe_not_found: ({ status }) => ({
    message: `The public address answers with status ${status} instead of passing the test request on: the server no longer knows it, or it leads elsewhere.`,
    fix: 'It is checked again and reconnected by itself. If it stays so, choose another name.',
  }),
  probe_interstitial: ({ status }) => ({
    message: `A web page answers at the public address (status ${status}) instead of this computer: a warning page of the tunnel server, or your network’s sign-in page.`,
    fix: 'Open any web page to see whether your network asks you to sign in. If not, use another server or one of your own.',
  }),
  probe_redirected: ({ target }) => ({
    message: `The public address sends callers on to ${target} instead of this computer.`,
    fix: 'Your network may ask you to sign in: open any web page. If not, use another server.',
  }),
  probe_other_machine: () => ({
    message: 'Another computer answers at the public address: two tunnels share this name.',
    fix: 'Stop Postback Desk on the other computer, or choose another name, and tell your networks the new address.',
  }),
  probe_changed_query: ({ sent, arrived }) => ({
    message: `Something on the way changes what is sent: “${sent}” arrived as “${arrived}”. Click ids and amounts may be changed too.`,
    fix: 'Use another tunnel server; on one of your own, switch off rewriting of addresses.',
  }),
  fallback_stands_in: ({ provider, url }) => ({
    message: `The chosen provider does not work, so “${provider}” stands in at ${url}.`,
    fix: 'Only postbacks to this address arrive. The chosen provider is tried again by itself; what the networks have pasted is used again as soon as it works.',
  }),
};
