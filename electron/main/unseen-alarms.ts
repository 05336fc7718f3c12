/** Alarms that the system did not show: told by icon, badge and window until a person looks. */
import type { Alarm } from './alarm.ts';

const MOST_KEPT = 50;

export interface UnseenDeps {
  /** A number on the program's icon, where the system has such. */
  readonly setBadge: (count: number) => void;
  /** Makes the window ask for attention, without taking the keyboard. */
  readonly flash: () => void;
  /** There are others now, or none. */
  readonly onChanged: () => void;
}

export class UnseenAlarms {
  readonly #deps: UnseenDeps;
  #alarms: readonly Alarm[] = [];

  constructor(deps: UnseenDeps) {
    this.#deps = deps;
  }

  /** Newest last. */
  get titles(): readonly string[] {
    return this.#alarms.map(({ title }) => title);
  }

  add(alarm: Alarm): void {
    this.#become([...this.#alarms, alarm].slice(-MOST_KEPT));
    this.#deps.flash();
  }

  /** A person looks at the window. */
  seen(): void {
    if (this.#alarms.length > 0) this.#become([]);
  }

  #become(alarms: readonly Alarm[]): void {
    this.#alarms = alarms;
    this.#deps.setBadge(alarms.length);
    this.#deps.onChanged();
  }
}
