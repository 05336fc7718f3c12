/** A link whose transport can be replaced: after a restart of the engine the window gets a new port. */
import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';

export class SwitchLink<Context extends ClientContext> implements ClientLink<Context> {
  #current: Promise<ClientLink<Context>>;
  #resolveWaiting: ((link: ClientLink<Context>) => void) | null;

  /** Calls made before the first transport is there wait for it. */
  constructor() {
    const { promise, resolve } = Promise.withResolvers<ClientLink<Context>>();
    this.#current = promise;
    this.#resolveWaiting = resolve;
  }

  use(link: ClientLink<Context>): void {
    this.#resolveWaiting?.(link);
    this.#resolveWaiting = null;
    this.#current = Promise.resolve(link);
  }

  /** The transport is dead: calls from now on wait for the next one instead of vanishing into it. */
  hold(): void {
    if (this.#resolveWaiting !== null) return;
    const { promise, resolve } = Promise.withResolvers<ClientLink<Context>>();
    this.#current = promise;
    this.#resolveWaiting = resolve;
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<Context>): Promise<unknown> {
    return (await this.#current).call(path, input, options);
  }
}
