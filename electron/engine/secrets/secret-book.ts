/** Secrets by name: kept sealed in the store, opened only where a request needs them. */
import type { Destination } from '../../../shared/contract/destinations.ts';
import { UserError } from '../../platform/user-error.ts';
import type { Store } from '../store/store.ts';
import { seal, unseal } from './seal.ts';

export type SecretState = Destination['constants'][number]['state'];

export class SecretBook {
  readonly #table: Store['secrets'];
  readonly #key: Buffer | null;
  /** Opened ones; what is forwarded needs them for every request. */
  readonly #opened = new Map<string, string>();

  /** @param key null while the keychain does not say it: nothing opens then, and nothing can be sealed */
  constructor(table: Store['secrets'], key: Buffer | null) {
    this.#table = table;
    this.#key = key;
  }

  /** Whether the key is not here yet; another run of the engine begins when it comes. */
  get isLocked(): boolean {
    return this.#key === null;
  }

  /** Null when there is none, or it was sealed with a key that is not here any more. */
  get(name: string): string | null {
    const opened = this.#opened.get(name);
    if (opened !== undefined) return opened;
    const sealed = this.#table.get(name);
    const text = sealed === null || this.#key === null ? null : unseal(this.#key, name, sealed);
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

  /**
   * An empty text removes it.
   * @throws UserError while the key is not here
   */
  set(name: string, text: string): void {
    this.#opened.delete(name);
    if (text === '') {
      this.#table.remove(name);
      return;
    }
    if (this.#key === null) throw new UserError('CONFLICT', { code: 'keychain_locked' });
    this.#table.save(name, seal(this.#key, name, text));
  }
}
