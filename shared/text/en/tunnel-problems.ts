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
    EHOSTUNREACH: 'it cannot be reached from this network',
    ENETUNREACH: 'this computer has no network',
    ENETDOWN: 'this computer has no network',
    EHOSTDOWN: 'it is off',
    EACCES: 'a security program on this computer forbids it',
    EPERM: 'a security program on this computer forbids it',
    EMFILE: 'this program has too many connections open',
    ENFILE: 'this computer has too many files open',
    ENOBUFS: 'this computer has no memory left for connections',
    EAI_FAIL: 'the name server does not work',
    EPROTO: 'no common TLS version',
    UND_ERR_HEADERS_OVERFLOW: 'its response is too long',
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'its response was cut off',
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
  if (/^ERR_(?:SSL|TLS)_/.test(cause)) return `no common TLS version: ${cause}`;
  return /^[A-Z][A-Z0-9_]+$/.test(cause) ? `network error ${cause}` : cause;
}

export const tunnelProblems: MessagesOf<TunnelReason, ProblemMessage> = {
  ...tunnelWayProblems,
  server_timed_out: ({ server, seconds }) => ({
    message: `The tunnel server ${server} did not answer within ${seconds} s. It is overloaded or offline.`,
    fix: 'It will retry automatically. If it stays offline, choose another server in Settings.',
  }),
  server_no_answer: ({ server }) => ({
    message: `The tunnel server ${server} did not answer. It is overloaded or offline, or your network blocks it.`,
    fix: 'It will retry automatically. If it stays offline, choose another server in Settings.',
  }),
  server_name_not_found: ({ server }) => ({
    message: `The tunnel server ${server} was not found. This computer is offline, or the address has a typo.`,
    fix: 'Check your network and the server’s address in Settings. It will retry automatically.',
  }),
  server_unreachable: ({ server, cause }) => ({
    message: `The tunnel server ${server} cannot be reached (${causeText(cause)}). It is offline, or your network blocks it.`,
    fix: 'Check your network or choose another server in Settings. It will retry automatically.',
  }),
  server_certificate: ({ server, cause }) => ({
    message: `The certificate of ${server} is not valid (${causeText(cause)}). Someone intercepts the connection, this computer’s clock is wrong, or the server is not maintained.`,
    fix: 'Check the clock, try another network, or choose another server in Settings.',
  }),
  server_refused: ({ server, status, said, retryAfterMs }) => ({
    message: `The tunnel server ${server} refused (status ${status}${said === '' ? '' : `: “${said}”`}).${retryAfterMs === null ? '' : ` It asks for a pause of ${Math.round(retryAfterMs / 1_000)} s.`}`,
    fix: 'Check the preferred name and the server’s address in Settings. It will retry automatically.',
  }),
  server_not_tls: ({ server }) => ({
    message: `${server} does not use TLS. It is a plain HTTP port, or something intercepts the connection.`,
    fix: 'Use http:// instead of https:// in Settings if it is your own server, or correct the port.',
  }),
  server_wants_tls: ({ server }) => ({
    message: `${server} accepts encrypted connections (TLS) only.`,
    fix: 'Use https:// instead of http:// in Settings.',
  }),
  server_not_http: ({ server }) => ({
    message: `${server} does not speak HTTP. The port belongs to another program, or it accepts encrypted connections (TLS) only.`,
    fix: 'Check the port in Settings, and use https:// if the server uses TLS.',
  }),
  server_leads_inside: ({ server }) => ({
    message: `The tunnel server ${server} redirects to an address in a private network, so we did not follow it. The server is broken or hostile.`,
    fix: 'Choose another server in Settings.',
  }),
  offer_leads_inside: ({ server, address }) => ({
    message: `The tunnel server ${server} offers ${address}, which is in a private network, so we did not use it. The server is broken or hostile.`,
    fix: 'Choose another server in Settings.',
  }),
  not_a_tunnel_server: ({ server }) => ({
    message: `${server} is not a localtunnel server. The address belongs to another site, or your internet connection shows a sign-in page.`,
    fix: 'Check the server’s address in Settings, and open any web page to see whether you must sign in.',
  }),
  sockets_refused: ({ host, port }) => ({
    message: `${host} gave us port ${port} for the tunnel but refuses connections to it. A firewall blocks them, or the server has just restarted.`,
    fix: 'Allow outgoing connections to high ports, try another network, or choose another server. It will retry automatically.',
  }),
  sockets_timed_out: ({ host, port, seconds }) => ({
    message: `No connection to port ${port} of ${host} within ${seconds} s. A firewall blocks it, or the server is overloaded.`,
    fix: 'Allow outgoing connections to high ports, try another network, or choose another server. It will retry automatically.',
  }),
  open_failed: ({ cause }) => ({
    message: `The tunnel could not be opened (${cause}).`,
    fix: 'It will retry automatically. If it keeps failing, choose another server in Settings.',
  }),
  connections_gone: ({ server }) => ({
    message: `All connections to the tunnel server ${server} are lost. It restarted, or your network changed.`,
    fix: 'It reconnects automatically. Postbacks sent in between were not received. Ask the networks to resend them.',
  }),
  turned_away: ({ server }) => ({
    message: `The tunnel server ${server} closes every connection immediately. It no longer knows this tunnel, or it has too many.`,
    fix: 'It reconnects automatically. If it keeps happening, choose another name or another server in Settings.',
  }),
  wrong_name: ({ requested, given }) => ({
    message: `You asked for the name “${requested}” and got “${given}”. Someone else uses it, or the server still holds your last connection.`,
    fix: `Postbacks to the address with “${given}” arrive. Those sent to “${requested}” do not. We keep asking for your name; choose another one if it stays taken.`,
  }),
  name_taken: ({ requested }) => ({
    message: `The name “${requested}” is taken.`,
    fix: 'We keep asking for it. Choose another name if it stays taken.',
  }),
  probe_timed_out: ({ seconds }) => ({
    message: `A test request to the public address did not come back within ${seconds} s. The tunnel hangs, or the server is overloaded.`,
    fix: 'It is checked again and reconnects automatically.',
  }),
  probe_name_not_found: () => ({
    message:
      'The public address was not found in DNS. This computer is offline, or the tunnel server released the name.',
    fix: 'Check your network. It is checked again and reconnects automatically.',
  }),
  probe_unreachable: ({ cause }) => ({
    message: `The public address cannot be reached from this computer (${causeText(cause)}).`,
    fix: 'Check your network. It is checked again and reconnects automatically.',
  }),
  probe_certificate: ({ cause }) => ({
    message: `The certificate of the public address is not valid (${causeText(cause)}). Networks will not send to it.`,
    fix: 'Check the clock of this computer and the certificate on the server. If the server is not yours, choose another one.',
  }),
  probe_not_tls: () => ({
    message: 'The public address starts with https://, but the server there does not use TLS.',
    fix: 'Check the port of the address, and the certificate’s settings on the server. If the server is not yours, choose another one.',
  }),
  probe_not_http: () => ({
    message:
      'The server at the public address does not speak HTTP. The port belongs to another program, or it accepts TLS only.',
    fix: 'Check the port and whether the address must start with https://.',
  }),
  probe_leads_inside: () => ({
    message:
      'The public address leads into a private network, where affiliate networks cannot reach it. It was not called.',
    fix: 'Choose another server in Settings.',
  }),
  probe_server_error: ({ status }) => ({
    message: `The tunnel server answers with status ${status}: it has no connection to this computer.`,
    fix: 'It is checked again and reconnects automatically.',
  }),
  probe_not_found: ({ status }) => ({
    message: `The public address answers with status ${status} instead of passing the test request on. The server no longer knows it, or it leads elsewhere.`,
    fix: 'It is checked again and reconnects automatically. If this continues, choose another name.',
  }),
  probe_interstitial: ({ status }) => ({
    message: `A web page answers at the public address (status ${status}) instead of this computer. It is a warning page of the tunnel server or the sign-in page of your internet connection.`,
    fix: 'Open any web page to see whether you must sign in. If not, use another server or your own.',
  }),
  probe_redirected: ({ target }) => ({
    message: `The public address redirects to ${target} instead of this computer.`,
    fix: 'Your internet connection may ask you to sign in: open any web page. If not, use another server.',
  }),
  probe_other_machine: () => ({
    message: 'Another computer answers at the public address. Two tunnels use the same name.',
    fix: 'Stop Postback Desk on the other computer, or choose another name and paste the new URL into your networks.',
  }),
  probe_changed_query: ({ sent, arrived }) => ({
    message: `Something between the networks and this computer changes requests: “${sent}” arrived as “${arrived}”. Click ids and amounts may change too.`,
    fix: 'Use another tunnel server. On your own server, switch off URL rewriting.',
  }),
  fallback_stands_in: ({ provider, url }) => ({
    message: `The main provider does not work, so the backup “${provider}” is used at ${url}.`,
    fix: 'Only postbacks to this address arrive. The main provider is tried again automatically, and your usual URLs work again as soon as it is back.',
  }),
};
