/**
 * Cloudflare's tunnel through an installed `cloudflared`: quick (no account, a random address) without a
 * token, named (an account, one's own domain) with one. Options and environment as in its own help:
 * `--no-autoupdate`, `--url`, `--config`, `TUNNEL_TOKEN`.
 */
import { devNull } from 'node:os';
import { type ChildNews, openWithChild } from './child/child-session.ts';
import { findProgram } from '../../platform/find-program.ts';
import type { OwnPorts } from './loopback-relay.ts';
import { printedUrl } from './printed-url.ts';
import type { OpenRequest, TunnelProvider, TunnelSession } from './provider.ts';
import { TunnelError, tunnelProblem } from './tunnel-problem.ts';

const OPEN_TIMEOUT_MS = 14_000;

export interface CloudflaredOptions {
  /** Absolute path of the program, or null; searched for at each opening. */
  readonly find?: () => string | null;
  readonly token: () => string | null;
  readonly openTimeoutMs?: number;
  readonly tunnelPorts?: OwnPorts;
}

export function createCloudflaredProvider(options: CloudflaredOptions): TunnelProvider {
  return {
    id: 'cloudflared',
    open: async (request) => open(request, options),
  };
}

async function open(request: OpenRequest, options: CloudflaredOptions): Promise<TunnelSession> {
  const program = (options.find ?? (() => findProgram('cloudflared')))();
  if (program === null) throw new TunnelError(tunnelProblem('refused', { code: 'cloudflared_missing' }));
  const token = options.token();
  const { address } = request;
  if (token !== null && address === null)
    throw new TunnelError(tunnelProblem('refused', { code: 'cloudflared_address_missing' }));
  if (token === null && address !== null)
    throw new TunnelError(tunnelProblem('refused', { code: 'cloudflared_token_missing' }));
  const isNamed = token !== null && address !== null;
  return openWithChild(request, {
    options: (port) =>
      isNamed
        ? // In the environment and not among the arguments, which every program on this computer can list.
          { program, args: ['tunnel', '--no-autoupdate', 'run'], env: { TUNNEL_TOKEN: token } }
        : { program, args: quickArgs(port) },
    read: (line) => (isNamed ? readNamed(line, address) : readQuick(line)),
    timeoutMs: options.openTimeoutMs ?? OPEN_TIMEOUT_MS,
    program: 'cloudflared',
    ended: (lines) => ({ code: 'cloudflared_ended', lastLines: hide(lines, token) }),
    tunnelPorts: options.tunnelPorts,
  });
}

function quickArgs(port: number): string[] {
  // A config file of a named tunnel, lying in the usual place, would take the quick one over.
  const noConfig = process.platform === 'win32' ? [] : ['--config', devNull];
  return ['tunnel', ...noConfig, '--no-autoupdate', '--url', `http://localhost:${port}`];
}

function readQuick(line: string): ChildNews | null {
  const url = printedUrl(line);
  return url === null ? null : { kind: 'address', url };
}

/** The address of a named tunnel is set at Cloudflare and never printed; its connection is. */
function readNamed(line: string, address: string): ChildNews | null {
  if (/Registered tunnel connection/i.test(line)) return { kind: 'address', url: address };
  if (/token is not valid|Unauthorized|Invalid tunnel secret/i.test(line)) {
    return { kind: 'failed', problem: tunnelProblem('refused', { code: 'cloudflared_token_refused' }) };
  }
  return null;
}

function hide(text: string, secret: string | null): string {
  return secret === null || secret === '' ? text : text.replaceAll(secret, '…');
}
