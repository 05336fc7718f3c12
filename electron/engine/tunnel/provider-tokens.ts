/** Tokens of providers: kept, shown only as their last characters, never logged. The one place that knows where. */
import type { TunnelProviderId } from './provider.ts';

export interface TokenShelf {
  tunnelTokens(): Readonly<Record<string, string>>;
  saveTunnelTokens(tokens: Readonly<Record<string, string>>): void;
}

export interface ProviderTokens {
  get(provider: TunnelProviderId): string | null;
  /** `…` and the last four characters; null when there is none. */
  masked(provider: TunnelProviderId): string | null;
  /** Null removes it. */
  set(provider: TunnelProviderId, token: string | null): void;
}

export function createProviderTokens(shelf: TokenShelf): ProviderTokens {
  const get = (provider: TunnelProviderId): string | null => shelf.tunnelTokens()[provider] ?? null;
  return {
    get,
    masked: (provider) => {
      const token = get(provider);
      return token === null ? null : `…${token.slice(-4)}`;
    },
    set: (provider, token) => {
      const { [provider]: _before, ...others } = shelf.tunnelTokens();
      shelf.saveTunnelTokens(token === null ? others : { ...others, [provider]: token });
    },
  };
}
