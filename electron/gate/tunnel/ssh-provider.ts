/** A reverse tunnel through the system's ssh: localhost.run, pinggy, or one's own server. */
import { type ChildNews, openWithChild } from './child/child-session.ts';
import { findProgram } from '../../platform/find-program.ts';
import type { OwnPorts } from './loopback-relay.ts';
import { printedUrl } from './printed-url.ts';
import type { OpenRequest, TunnelProvider, TunnelSession } from './provider.ts';
import { parseSshDestination, sshArguments, type SshDestination } from './ssh-arguments.ts';
import { TunnelError, tunnelProblem } from './tunnel-problem.ts';

const OPEN_TIMEOUT_MS = 14_000;

export interface SshOptions {
  /** Absolute path of the program, or null; searched for at each opening. */
  readonly find?: () => string | null;
  /** File for the keys of servers; made by ssh. */
  readonly knownHosts: string;
  /** More arguments before all others, for tests: a key of their own. */
  readonly extraArgs?: readonly string[];
  readonly openTimeoutMs?: number;
  readonly tunnelPorts?: OwnPorts;
}

export function createSshProvider(options: SshOptions): TunnelProvider {
  return { id: 'ssh', open: async (request) => open(request, options) };
}

async function open(request: OpenRequest, options: SshOptions): Promise<TunnelSession> {
  const program = (options.find ?? (() => findProgram('ssh')))();
  if (program === null) throw new TunnelError(tunnelProblem('refused', { code: 'ssh_missing' }));
  const destination = parseSshDestination(request.server);
  const { address, remotePort } = request;
  if (destination.service === 'own' && address === null) {
    throw new TunnelError(tunnelProblem('refused', { code: 'ssh_address_missing', host: destination.host }));
  }
  return openWithChild(request, {
    options: (relayPort) => ({
      program,
      args: [
        // Says when the server accepted the forwarding, which is the moment that counts.
        ...(destination.service === 'own' ? ['-v'] : []),
        ...(options.extraArgs ?? []),
        ...sshArguments({ destination, relayPort, remotePort, knownHosts: options.knownHosts }),
      ],
      // Answers a question for a password with an empty line instead of waiting for a person.
      env: { SSH_ASKPASS: '/usr/bin/true', SSH_ASKPASS_REQUIRE: 'force', LC_ALL: 'C' },
    }),
    read: (line) => readLine(line, destination, address),
    timeoutMs: options.openTimeoutMs ?? OPEN_TIMEOUT_MS,
    program: 'ssh',
    ended: (lines) => ({ code: 'ssh_ended', host: destination.host, lastLines: lastLines(lines) }),
    tunnelPorts: options.tunnelPorts,
  });
}

function readLine(line: string, destination: SshDestination, address: string | null): ChildNews | null {
  const { host } = destination;
  if (/REMOTE HOST IDENTIFICATION HAS CHANGED|Host key verification failed/.test(line)) {
    return { kind: 'failed', problem: tunnelProblem('refused', { code: 'ssh_key_changed', host }) };
  }
  if (/Permission denied \(/.test(line)) {
    return { kind: 'failed', problem: tunnelProblem('refused', { code: 'ssh_not_let_in', host }) };
  }
  if (/remote port forwarding failed/.test(line)) {
    return { kind: 'failed', problem: tunnelProblem('refused', { code: 'ssh_port_taken', host }) };
  }
  if (address !== null && destination.service === 'own') {
    return /remote forward success for/.test(line) ? { kind: 'address', url: address } : null;
  }
  const url = printedUrl(line);
  return url === null ? null : { kind: 'address', url };
}

/** Without what `-v` says for the curious. */
function lastLines(lines: string): string {
  return lines
    .split(' · ')
    .filter((line) => !line.startsWith('debug1:'))
    .join(' · ')
    .slice(0, 300);
}
