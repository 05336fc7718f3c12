/** The ways to a public URL as the API lists them: what each needs, uses, and has saved. */
import { TUNNEL_PROVIDERS, type TunnelWay } from '../../../shared/contract/tunnel.ts';
import { en } from '../../../shared/text/en.ts';
import { findProgram } from './child/find-program.ts';
import { DEFAULT_LOCALTUNNEL_SERVER } from './localtunnel-provider.ts';
import type { TunnelProviderId, TunnelWay as SetWay } from './provider.ts';
import type { ProviderTokens } from './provider-tokens.ts';

interface WayFacts {
  readonly fields: TunnelWay['fields'];
  /** Used when nothing else is set. */
  readonly server: string;
  readonly program: string | null;
  readonly words: Pick<TunnelWay, 'needs' | 'stable' | 'private'>;
}

const WAYS: Readonly<Record<TunnelProviderId, WayFacts>> = {
  localtunnel: {
    fields: ['server', 'wishedName'],
    server: DEFAULT_LOCALTUNNEL_SERVER,
    program: null,
    words: en.tunnel.localtunnel,
  },
  ngrok: { fields: ['address', 'token'], server: '', program: null, words: en.tunnel.ngrok.facts },
  cloudflared: {
    fields: ['address', 'token'],
    server: '',
    program: 'cloudflared',
    words: en.tunnel.cloudflared.facts,
  },
  ssh: {
    fields: ['server', 'address', 'remotePort'],
    server: 'nokey@localhost.run',
    program: 'ssh',
    words: en.tunnel.ssh.facts,
  },
  own: { fields: ['address'], server: '', program: null, words: en.tunnel.own.facts },
};

export function usualServer(provider: TunnelProviderId): string {
  return WAYS[provider].server;
}

export function listWays(saved: (provider: TunnelProviderId) => SetWay, tokens: ProviderTokens): TunnelWay[] {
  return TUNNEL_PROVIDERS.map((provider) => {
    const { fields, program, words } = WAYS[provider];
    return {
      ...saved(provider),
      fields,
      token: tokens.masked(provider),
      program: program === null ? null : { name: program, path: findProgram(program) },
      needs: words.needs,
      stable: words.stable,
      private: words.private,
    };
  });
}
