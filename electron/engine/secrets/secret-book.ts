/** Secrets by name: kept sealed in the store, opened only where a request needs them. */
import type { Destination } from '../../../shared/contract/destinations.ts';
import type { Store } from '../store/store.ts';
import { seal, unseal } from './seal.ts';

export type SecretState = Destination['constants'][number]['state'];

export class SecretBook {
  readonly #table: Store['secrets'];
  readonly #key: Buffer;
  /** Opened ones; what is forwarded needs them for every request. */
  readonly #opened = new Map<string, string>();

  constructor(table: Store['secrets'], key: Buffer) {
    this.#table = table;
    this.#key = key;
  }

  /** Null when there is none, or it was sealed with a key that is not here any more. */
  get(name: string): string | null {
    const opened = this.#opened.get(name);
    if (opened !== undefined) return opened;
    const sealed = this.#table.get(name);
    const text = sealed === null ? null : unseal(this.#key, name, sealed);
    if (text !== null) this.#opened.set(name, text);
    return text;
  }

  /** Of all, those that do not open too. */
  names(): readonly string[] {
    return this.#table.names();
  }

  stateOf(name: string): SecretState {
    if (this.#table.get(name) === null) return 'empty';
    return this.get(name) === null ? 'unreadable' : 'set';
  }

  /** An empty text removes it. */
  set(name: string, text: string): void {
    this.#opened.delete(name);
    if (text === '') this.#table.remove(name);
    else this.#table.save(name, seal(this.#key, name, text));
  }
}
