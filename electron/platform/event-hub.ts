/** Events between parts of one process, by name and type: who tells does not know who listens. */
import type { Log } from './log.ts';

/** Name of an event -> what it carries. */
type EventMap = Readonly<Record<string, unknown>>;

type Listener<Payload> = (payload: Payload) => void;

export class EventHub<Events extends EventMap> {
  readonly #log: Log;
  readonly #listeners = new Map<keyof Events, Listener<never>[]>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Listeners of one event are called in the order in which they subscribed. @returns ends the subscription */
  on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): () => void {
    const before = this.#listeners.get(name) ?? [];
    this.#listeners.set(name, [...before, listener]);
    return () => {
      const all = this.#listeners.get(name) ?? [];
      this.#listeners.set(
        name,
        all.filter((each) => each !== listener),
      );
    };
  }

  /**
   * Calls the listeners at once, one after the other. A listener that throws is logged: what follows from an
   * event must not stop what caused it, nor the other listeners.
   */
  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      try {
        // The listeners of a name were subscribed with its payload.
        (listener as Listener<Events[Name]>)(payload);
      } catch (error) {
        this.#log.error({ err: error, event: String(name) }, 'a listener failed');
      }
    }
  }
}
