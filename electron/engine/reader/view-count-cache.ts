/** Counts of the views, of which one that was past its bound is not counted again for a while. */
import type { ViewCount } from '../../../shared/contract/saved-views.ts';
import { BUILT_IN_VIEWS } from '../../../shared/domain/search/built-in-views.ts';
import type { SavedViewId } from '../../../shared/domain/ids.ts';
import type { Reader } from './reader.ts';

/** What is more than can be counted seldom becomes less. */
const KEPT_MS = 30_000;

export class ViewCountCache {
  readonly #reader: Reader;
  /** Milliseconds of a clock that nobody sets. */
  readonly #elapsed: () => number;
  readonly #past = new Map<string, { readonly count: ViewCount; readonly atMs: number }>();
  #running: Promise<ViewCount[]> | null = null;

  constructor(reader: Reader, elapsed: () => number) {
    this.#reader = reader;
    this.#elapsed = elapsed;
  }

  /** Several windows that ask at once are told the same. @param own ids of own views */
  async counts(own: readonly SavedViewId[]): Promise<ViewCount[]> {
    this.#running ??= this.#count(own).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #count(own: readonly SavedViewId[]): Promise<ViewCount[]> {
    const keys: readonly string[] = [...BUILT_IN_VIEWS.map(({ key }) => key), ...own];
    const now = this.#elapsed();
    for (const [key, { atMs }] of this.#past) if (now - atMs > KEPT_MS) this.#past.delete(key);
    const asked = keys.filter((key) => !this.#past.has(key));
    const counted = new Map(
      (await this.#reader.read('viewCounts', asked)).map((count) => [count.key, count]),
    );
    for (const count of counted.values())
      if (!count.isComplete) this.#past.set(count.key, { count, atMs: now });
    return keys.flatMap((key) => counted.get(key) ?? this.#past.get(key)?.count ?? []);
  }
}
