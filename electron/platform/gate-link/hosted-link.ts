/** An end of the line in a process of its own: what it says goes to whatever its parent connected it with. */
import type { LinkEnd } from './link.ts';

export class HostedLink implements LinkEnd {
  #post: ((message: unknown) => void) | null = null;
  #onMessage: (message: unknown) => void = () => undefined;
  #onConnected: () => void = () => undefined;

  post(message: unknown): void {
    this.#post?.(message);
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#onMessage = listener;
  }

  onConnected(listener: () => void): void {
    this.#onConnected = listener;
  }

  /** Somebody new is at the other end, who gets what is said from now on. */
  connect(post: (message: unknown) => void): void {
    this.#post = post;
    this.#onConnected();
  }

  /** The other end said something. */
  hear(message: unknown): void {
    this.#onMessage(message);
  }
}
