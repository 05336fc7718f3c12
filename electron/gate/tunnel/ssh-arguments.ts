/** How the system's ssh is called for a reverse tunnel. Pure. Options as in ssh(1) and ssh_config(5). */
import { USUAL_REMOTE_PORT } from '../../../shared/contract/limits.ts';

export interface SshDestination {
  readonly user: string | null;
  readonly host: string;
  readonly port: number | null;
  readonly service: 'localhost.run' | 'pinggy' | 'own';
}

/** @param text `[user@]host[:port]`, as the contract checked it */
export function parseSshDestination(text: string): SshDestination {
  const match = /^(?:([^@]+)@)?([^:]+)(?::(\d+))?$/.exec(text);
  const host = match?.[2] ?? text;
  const port = match?.[3];
  return {
    user: match?.[1] ?? null,
    host,
    port: port === undefined ? null : Number(port),
    service: serviceOf(host),
  };
}

function serviceOf(host: string): SshDestination['service'] {
  if (host === 'localhost.run' || host.endsWith('.localhost.run')) return 'localhost.run';
  return host === 'pinggy.io' || host.endsWith('.pinggy.io') ? 'pinggy' : 'own';
}

export interface SshCall {
  readonly destination: SshDestination;
  /** Port on `localhost` that public requests go to. */
  readonly relayPort: number;
  /** Port on the server's own loopback; null takes the service's usual one. */
  readonly remotePort: number | null;
  /** Where keys of servers are kept that were met through this program. */
  readonly knownHosts: string;
}

/**
 * Host keys: the first key of a server is believed and noted (`accept-new`), in a file of our own and
 * beside the person's own `known_hosts`; a key that changed later is refused by ssh, and said in words.
 */
export function sshArguments(call: SshCall): string[] {
  const { destination, relayPort, remotePort } = call;
  const options = [
    'ExitOnForwardFailure=yes',
    'ServerAliveInterval=10',
    'ServerAliveCountMax=2',
    'ConnectTimeout=10',
    'ConnectionAttempts=1',
    'TCPKeepAlive=yes',
    'StrictHostKeyChecking=accept-new',
    `UserKnownHostsFile="${call.knownHosts}" ~/.ssh/known_hosts`,
    // A shared connection would outlive this program, and close with another's.
    'ControlMaster=no',
    'ControlPath=none',
    'ForwardAgent=no',
    'ForwardX11=no',
    'PermitLocalCommand=no',
    'RequestTTY=no',
    ...askingOptions(destination),
  ];
  return [
    ...(destination.service === 'own' ? ['-N'] : []),
    ...options.flatMap((option) => ['-o', option]),
    '-R',
    `${forwardOn(destination, remotePort)}:localhost:${relayPort}`,
    ...(portOf(destination) === null ? [] : ['-p', String(portOf(destination))]),
    ...(destination.user === null ? [] : ['-l', destination.user]),
    '--',
    destination.host,
  ];
}

/** On one's own server nothing may be asked. Pinggy asks for a password and takes an empty one. */
function askingOptions({ service }: SshDestination): string[] {
  return service === 'pinggy' ? ['NumberOfPasswordPrompts=1'] : ['BatchMode=yes'];
}

/** Only the server's loopback: its web server passes requests on, and nobody else reaches the port. */
function forwardOn({ service }: SshDestination, remotePort: number | null): string {
  if (service === 'own') return `127.0.0.1:${remotePort ?? USUAL_REMOTE_PORT}`;
  return String(remotePort ?? (service === 'pinggy' ? 0 : 80));
}

function portOf({ service, port }: SshDestination): number | null {
  return port ?? (service === 'pinggy' ? 443 : null);
}
