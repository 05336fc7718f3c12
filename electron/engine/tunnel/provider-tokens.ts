/** Tokens of providers: sealed like every secret, shown only as their last characters, never logged. */
import type { SecretBook } from '../secrets/secret-book.ts';
import { TUNNEL_PROVIDERS } from '../../../shared/contract/tunnel.ts';
import type { TunnelProviderId } from '../../platform/gate-link/gate-messages.ts';

export interface ProviderTokens {
  /** Those that are set. */
  all(): Partial<Record<TunnelProviderId, string>>;
  /** `…` and the last four characters; null when there is none. */
  masked(provider: TunnelProviderId): string | null;
  /** Null removes it. */
  set(provider: TunnelProviderId, token: string | null): void;
}

export function createProviderTokens(secrets: Pick<SecretBook, 'get' | 'set'>): ProviderTokens {
  const get = (provider: TunnelProviderId): string | null => secrets.get(nameOf(provider));
  return {
    all: () => {
      const set = TUNNEL_PROVIDERS.flatMap((provider) => {
        const token = get(provider);
        return token === null ? [] : [[provider, token] as const];
      });
      return Object.fromEntries(set);
    },
    masked: (provider) => {
      const token = get(provider);
      return token === null ? null : `…${token.slice(-4)}`;
    },
    set: (provider, token) => {
      secrets.set(nameOf(provider), token ?? '');
    },
  };
}

function nameOf(provider: TunnelProviderId): string {
  return `tunnel/${provider}`;
}
