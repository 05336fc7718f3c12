/** The ways to a public URL as the API lists them: what each uses, and has saved. */
import { TUNNEL_PROVIDERS, type TunnelWay } from '../../../shared/contract/tunnel.ts';
import type { CodedWay } from '../../../shared/contract/coded-views.ts';
import { findProgram } from '../../platform/find-program.ts';
import type { SupervisedWay, TunnelProviderId } from '../../platform/gate-link/gate-messages.ts';
import type { ProviderTokens } from './provider-tokens.ts';

/** The default of localtunnel 2.0.2 itself (`lib/Tunnel.js`, `opts.host`). */
const DEFAULT_LOCALTUNNEL_SERVER = 'https://localtunnel.me';

interface WayFacts {
  readonly fields: TunnelWay['fields'];
  /** Used when nothing else is set. */
  readonly server: string;
  readonly program: string | null;
}

const WAYS: Readonly<Record<TunnelProviderId, WayFacts>> = {
  localtunnel: {
    fields: ['server', 'wishedName'],
    server: DEFAULT_LOCALTUNNEL_SERVER,
    program: null,
  },
  ngrok: { fields: ['address', 'token'], server: '', program: null },
  cloudflared: {
    fields: ['address', 'token'],
    server: '',
    program: 'cloudflared',
  },
  ssh: {
    fields: ['server', 'address', 'remotePort'],
    server: 'nokey@localhost.run',
    program: 'ssh',
  },
  own: { fields: ['address'], server: '', program: null },
};

export function usualServer(provider: TunnelProviderId): string {
  return WAYS[provider].server;
}

export function listWays(
  saved: (provider: TunnelProviderId) => SupervisedWay,
  tokens: ProviderTokens,
): CodedWay[] {
  return TUNNEL_PROVIDERS.map((provider) => {
    const { fields, program } = WAYS[provider];
    return {
      ...saved(provider),
      fields,
      token: tokens.masked(provider),
      program: program === null ? null : { name: program, path: findProgram(program) },
    };
  });
}
