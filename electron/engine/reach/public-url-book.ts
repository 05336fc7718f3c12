/** Which public URLs there were, and which of them stands in which network's cabinet. */
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import type { CabinetUrl } from '../../../shared/domain/link/network-urls.ts';
import { type UrlUse, type Pasted, pasteState } from '../../../shared/domain/public-url/paste-state.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import type { Log } from '../../platform/log.ts';
import type { NetworkUrl } from '../store/public-urls-table.ts';
import type { StoredHit } from '../events/engine-events.ts';
import type { Store } from '../store/store.ts';
import { UrlHits } from './url-hits.ts';

export interface PublicUrlBookDeps {
  readonly store: Pick<Store, 'addresses' | 'broker' | 'links' | 'mailboxes' | 'transaction'>;
  readonly now: () => number;
  readonly log: Log;
  readonly onChanged: () => void;
}

export class PublicUrlBook {
  readonly #deps: PublicUrlBookDeps;
  readonly #hits: UrlHits;
  /** By host. */
  #known = new Map<string, string>();
  #uses = new Map<NetworkId, readonly NetworkUrl[]>();
  /** The one of the tunnel that was proven last. */
  #tunnelUrl: string | null;
  #mailboxUrl: string | null;

  constructor(deps: PublicUrlBookDeps) {
    this.#deps = deps;
    this.#hits = new UrlHits((hits) => {
      this.#write(() => {
        const isNews = hits.some((hit) => !this.#isKnownHit(hit.networkId, hit.address));
        for (const hit of hits) deps.store.addresses.noteHit(hit);
        return isNews;
      });
    });
    this.#mailboxUrl = this.#newestMailbox();
    this.#load();
    this.#tunnelUrl = deps.store.addresses.proven()[0] ?? null;
  }

  /** What networks are to have: the mailbox's address, or the public URL that was proven last; null before the first. */
  get current(): string | null {
    return this.#mailboxUrl ?? this.#tunnelUrl;
  }

  /** When `current` took the place of another one; 0 where that is not known. */
  get currentSinceMs(): number {
    const { current } = this;
    return current === null ? 0 : this.#deps.store.addresses.provenAtMs(current);
  }

  /** The name of mailboxes behind a broker, or the address of the one that was paired last; null where there is none. */
  get mailboxUrl(): string | null {
    return this.#mailboxUrl;
  }

  /** One was paired or unpaired. That it was paired over its address proves it. */
  mailboxesChanged(): void {
    this.#mailboxUrl = this.#newestMailbox();
    this.#load();
    this.#deps.onChanged();
  }

  /** An address counts once something came back over it. */
  tunnelIs(view: CodedTunnel): void {
    const { url, lastProbe } = view;
    const isProven = (view.state === 'up' || view.state === 'wrong_name') && lastProbe?.isOk === true;
    if (!isProven || url === null || url === this.#tunnelUrl) return;
    this.#tunnelUrl = url;
    this.#write(() => {
      this.#deps.store.addresses.noteProven(url, this.#deps.now());
      return true;
    });
  }

  /** Cheap: it is called for each postback. */
  hit({ networkId, hosts, isTunneled, atMs }: StoredHit): void {
    if (networkId === null) return;
    const address = this.#urlOf(hosts) ?? (isTunneled ? this.#tunnelUrl : null);
    if (address !== null) this.#hits.note(networkId, address, atMs);
  }

  /** What is known of one network. */
  of(networkId: NetworkId): Pasted {
    return pasteState(this.usesOf(networkId), this.current);
  }

  usesOf(networkId: NetworkId): readonly UrlUse[] {
    return this.#uses.get(networkId) ?? [];
  }

  /** What the person pasted last into the network's cabinet; null where that is not known. */
  pastedUrls(networkId: NetworkId): readonly CabinetUrl[] | null {
    const [last] = (this.#uses.get(networkId) ?? [])
      .filter((use) => use.pastedAtMs !== null)
      .toSorted((a, b) => (b.pastedAtMs ?? 0) - (a.pastedAtMs ?? 0));
    return last?.pastedUrls ?? null;
  }

  /** The person says that these URLs, which have this address, are in the network's cabinet now. */
  paste(networkId: NetworkId, address: string, urls: readonly CabinetUrl[]): void {
    this.#write(() => {
      this.#deps.store.addresses.paste(networkId, address, urls, this.#deps.now());
      return true;
    });
  }

  takeBack(networkId: NetworkId, address: string): void {
    this.#write(() => {
      this.#deps.store.addresses.takeBack(networkId, address);
      return true;
    });
  }

  flush(): void {
    this.#hits.flush();
  }

  #urlOf(hosts: StoredHit['hosts']): string | null {
    for (const host of hosts) {
      const address = host === undefined ? undefined : this.#known.get(host.toLowerCase());
      if (address !== undefined) return address;
    }
    return null;
  }

  #newestMailbox(): string | null {
    const { broker, mailboxes } = this.#deps.store;
    return broker.settings()?.publicUrl ?? mailboxes.all().at(-1)?.url ?? null;
  }

  #isKnownHit(networkId: NetworkId, address: string): boolean {
    return this.usesOf(networkId).some((use) => use.address === address && use.lastHitAtMs !== null);
  }

  /** @param work returns whether somebody wants to see what changed */
  #write(work: () => boolean): void {
    try {
      const isNews = this.#deps.store.transaction(work);
      this.#load();
      if (isNews) this.#deps.onChanged();
    } catch (error) {
      this.#deps.log.error({ err: error }, 'addresses cannot be written down');
    }
  }

  #load(): void {
    const { addresses, mailboxes } = this.#deps.store;
    const uses = addresses.uses();
    this.#uses = Map.groupBy(uses, (use) => use.networkId);
    const all = [
      ...addresses.proven(),
      ...uses.map((use) => use.address),
      ...mailboxes.all().map(({ url }) => url),
      ...(this.#mailboxUrl === null ? [] : [this.#mailboxUrl]),
    ];
    this.#known = new Map(
      all.flatMap((address) => hostOf(address)).map(({ host, address }) => [host, address]),
    );
  }
}

function hostOf(address: string): readonly { readonly host: string; readonly address: string }[] {
  const host = URL.parse(address)?.host ?? '';
  return host === '' ? [] : [{ host: host.toLowerCase(), address }];
}
