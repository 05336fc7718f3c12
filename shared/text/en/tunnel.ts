import { tunnelWays } from './tunnel-ways.ts';

/** The public URL. Problems say what happened and why in `message`, what to do in `fix`. */
export const tunnel = {
  ...tunnelWays,
  localtunnel: {
    needs: 'No account and nothing to install.',
    stable:
      'Without a name the address changes at every start. Wish for a name to keep it; nobody reserves it for you, so another person can take it while you are away. A server of your own keeps it for good.',
    private:
      'The tunnel server reads everything that passes, and the stretch from it to this computer is not encrypted. A server of your own, reached over a private network, avoids both.',
  },
  /** What the network said, by the code of the system. */
  causes: {
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
    UND_ERR_SOCKET: 'the connection was cut',
    EHOSTUNREACH: 'there is no way to it',
    ENETUNREACH: 'this computer has no network',
    ENETDOWN: 'this computer has no network',
    EADDRNOTAVAIL: 'this computer has no network',
    CERT_HAS_EXPIRED: 'it has expired',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'it is signed by itself',
    SELF_SIGNED_CERT_IN_CHAIN: 'it is signed by an unknown authority',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'it is signed by an unknown authority',
    ERR_TLS_CERT_ALTNAME_INVALID: 'it belongs to another name',
  },
  /** The tunnel server itself, while the address is being opened. */
  server: {
    timedOut: (server: string, seconds: number) => ({
      message: `The tunnel server ${server} did not answer within ${seconds} s: it is overloaded or away.`,
      fix: 'It is tried again by itself. If it stays away, choose another server in Settings.',
    }),
    noAnswer: (server: string) => ({
      message: `The tunnel server ${server} did not answer: it is overloaded or away, or your network blocks it.`,
      fix: 'It is tried again by itself. If it stays away, choose another server in Settings.',
    }),
    nameNotFound: (server: string) => ({
      message: `The tunnel server ${server} was not found: this computer has no network, or the address is misspelt.`,
      fix: 'Check your network and the server’s address in Settings. It is tried again by itself.',
    }),
    unreachable: (server: string, cause: string) => ({
      message: `The tunnel server ${server} cannot be reached (${cause}): it is down, or your network blocks it.`,
      fix: 'Check your network or choose another server in Settings. It is tried again by itself.',
    }),
    certificate: (server: string, cause: string) => ({
      message: `The certificate of ${server} is not valid (${cause}): somebody is in between, the clock of this computer is wrong, or the server is badly kept.`,
      fix: 'Check the clock, try another network, or choose another server in Settings.',
    }),
    refused: (server: string, status: number, said: string) => ({
      message: `The tunnel server ${server} refused (status ${status}${said === '' ? '' : `: “${said}”`}).`,
      fix: 'Check the wished name and the server’s address in Settings. It is tried again by itself.',
    }),
    notATunnelServer: (server: string) => ({
      message: `${server} answered, but not as a localtunnel server does: the address is another site’s, or a sign-in page is in between.`,
      fix: 'Check the server’s address in Settings, and open any web page to see whether your network asks you to sign in.',
    }),
    socketsRefused: (host: string, port: number) => ({
      message: `${host} gave out port ${port} for the tunnel and then refused connections to it: a firewall is in between, or the server has just restarted.`,
      fix: 'Allow outgoing connections to high ports, try another network, or choose another server. It is tried again by itself.',
    }),
    socketsTimedOut: (host: string, port: number, seconds: number) => ({
      message: `No connection to port ${port} of ${host} within ${seconds} s: a firewall in between drops it, or the server is overloaded.`,
      fix: 'Allow outgoing connections to high ports, try another network, or choose another server. It is tried again by itself.',
    }),
    unexpected: (cause: string) => ({
      message: `The tunnel could not be opened (${cause}).`,
      fix: 'It is tried again by itself. If it keeps failing, choose another server in Settings.',
    }),
  },
  /** An open session that ended. */
  lost: {
    connectionsGone: (server: string) => ({
      message: `All connections to the tunnel server ${server} are gone: it restarted, or your network changed.`,
      fix: 'It reconnects by itself. Postbacks that came in between reached nobody: ask the networks to resend them.',
    }),
    turnedAway: (server: string) => ({
      message: `The tunnel server ${server} closes every connection right after it is made: it no longer knows this tunnel, or it has too many.`,
      fix: 'It reconnects by itself. If it keeps happening, choose another name or another server in Settings.',
    }),
  },
  wrongName: (wished: string, given: string) => ({
    message: `You wished for the name “${wished}” and got “${given}”: somebody else has it, or the server has not yet let go of your last connection.`,
    fix: `Postbacks to the address with “${given}” arrive; those sent to “${wished}” do not reach you. The wished name is asked for again by itself; take another one if it stays taken.`,
  }),
  nameTaken: (wished: string) => ({
    message: `The name “${wished}” is taken.`,
    fix: 'It is asked for again by itself; choose another name if it stays taken.',
  }),
  /** What became of a request that we sent to ourselves over the public URL. */
  probe: {
    timedOut: (seconds: number) => ({
      message: `A test request to the public address did not come back within ${seconds} s: the tunnel hangs or the server is overloaded.`,
      fix: 'It is checked again and reconnected by itself.',
    }),
    nameNotFound: () => ({
      message:
        'The name of the public address was not found: this computer has no network, or the tunnel server gave up the name.',
      fix: 'Check your network. It is checked again and reconnected by itself.',
    }),
    unreachable: (cause: string) => ({
      message: `The public address cannot be reached from this computer (${cause}).`,
      fix: 'Check your network. It is checked again and reconnected by itself.',
    }),
    serverError: (status: number) => ({
      message: `The tunnel server answers for the public address with status ${status}: it has no way to this computer.`,
      fix: 'It is checked again and reconnected by itself.',
    }),
    notFound: (status: number) => ({
      message: `The public address answers with status ${status} instead of passing the test request on: the server no longer knows it, or it leads elsewhere.`,
      fix: 'It is checked again and reconnected by itself. If it stays so, choose another name.',
    }),
    interstitial: (status: number) => ({
      message: `A web page answers at the public address (status ${status}) instead of this computer: a warning page of the tunnel server, or your network’s sign-in page.`,
      fix: 'Open any web page to see whether your network asks you to sign in. If not, use another server or one of your own.',
    }),
    redirected: (target: string) => ({
      message: `The public address sends callers on to ${target} instead of this computer.`,
      fix: 'Your network may ask you to sign in: open any web page. If not, use another server.',
    }),
    otherMachine: () => ({
      message: 'Another computer answers at the public address: two tunnels share this name.',
      fix: 'Stop Postback Desk on the other computer, or choose another name, and tell your networks the new address.',
    }),
    changedQuery: (sent: string, arrived: string) => ({
      message: `Something on the way changes what is sent: “${sent}” arrived as “${arrived}”. Click ids and amounts may be changed too.`,
      fix: 'Use another tunnel server; on one of your own, switch off rewriting of addresses.',
    }),
  },
};
