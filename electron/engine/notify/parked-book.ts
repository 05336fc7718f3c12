/** Destinations of which it was told that they are parked, so that their return is told too, also after a restart. */
import { z } from 'zod';
import { toldName } from '../../../shared/domain/notify/told-text.ts';
import type { AttemptNews } from '../store/notification-sources.ts';
import { type NewNotification, PARKED_MARK } from '../store/notifications-table.ts';
import type { Store } from '../store/store.ts';

const schema = z.record(z.string(), z.number());

export class ParkedBook {
  readonly #store: Pick<Store, 'notifications'>;
  #sinceOf: Readonly<Record<string, number>>;

  constructor(store: Pick<Store, 'notifications'>) {
    this.#store = store;
    this.#sinceOf = schema.catch({}).parse(JSON.parse(store.notifications.mark(PARKED_MARK) ?? '{}'));
  }

  note(destinationId: string, sinceMs: number): void {
    if (this.#sinceOf[destinationId] !== undefined) return;
    this.#save({ ...this.#sinceOf, [destinationId]: sinceMs });
  }

  /** A delivery that arrived since is the proof: a breaker that was reset proves nothing. */
  backNews(rows: readonly AttemptNews[]): readonly NewNotification[] {
    if (Object.keys(this.#sinceOf).length === 0) return [];
    return rows.flatMap((row): NewNotification[] => {
      const sinceMs = this.#sinceOf[row.destinationId];
      if (sinceMs === undefined || row.state !== 'delivered' || row.startedAtMs <= sinceMs) return [];
      const { [row.destinationId]: _back, ...others } = this.#sinceOf;
      this.#save(others);
      return [
        {
          key: `back:${row.destinationId}:${sinceMs}`,
          notification: {
            kind: 'destination_back',
            destination: toldName(row.destination),
            parkedMs: row.startedAtMs - sinceMs,
          },
        },
      ];
    });
  }

  #save(sinceOf: Readonly<Record<string, number>>): void {
    this.#sinceOf = sinceOf;
    this.#store.notifications.saveMark(PARKED_MARK, JSON.stringify(sinceOf));
  }
}
