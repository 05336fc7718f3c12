/** Counts what networks send, and remembers what they usually do. Written once for each batch. */
import type { Field } from '../../../shared/domain/postback/fields.ts';
import { habitNames, type Habits, NO_HABITS } from '../../../shared/domain/postback/field-statistics.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { wordKey } from '../../../shared/domain/postback/mapping.ts';
import type { Understood } from '../../../shared/domain/postback/parse-postback.ts';
import { REMEMBERED_SLOTS } from '../../../shared/domain/cadence/cadence.ts';
import { slotOf } from '../../../shared/domain/cadence/slots.ts';
import type { PostbackEvent } from '../../../shared/domain/words.ts';
import type { HabitCount, HabitKind } from '../store/field-statistics-table.ts';
import type { HeardSlot } from '../store/received-slots-table.ts';
import type { Store } from '../store/store.ts';
import type { WordCount } from '../store/values-table.ts';

const DAY_MS = 86_400_000;
/** A habit is what was usual in the last week; weekends differ from weekdays. */
const REMEMBERED_DAYS = 7;
const KEPT_DAYS = 14;
const MAX_WORD_LENGTH = 200;

export class HabitBook {
  readonly none = NO_HABITS;
  readonly #store: Store;
  readonly #known = new Map<string, Habits>();
  readonly #habits = new Map<string, HabitCount>();
  readonly #words = new Map<string, { readonly networkId: NetworkId; readonly entry: WordCount }>();
  readonly #slots = new Map<string, HeardSlot>();
  #day = -1;

  constructor(store: Store) {
    this.#store = store;
  }

  /** What the network sent for an event in the week before the day of a moment. */
  of(networkId: NetworkId, event: PostbackEvent | null, atMs: number): Habits {
    const day = Math.floor(atMs / DAY_MS);
    const key = `${networkId}|${event ?? ''}|${day}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    // Days go forward: what was asked about earlier ones is not asked again soon.
    if (this.#known.size > 500) this.#known.clear();
    const habits = readHabits(this.#store, networkId, event ?? '', day);
    this.#known.set(key, habits);
    return habits;
  }

  /** Counts a postback that is understood for the first time. */
  note(networkId: NetworkId, atMs: number, understood: Understood, fields: readonly Field[]): void {
    const event = understood.event ?? '';
    const day = Math.floor(atMs / DAY_MS);
    const count = (kind: HabitKind, name: string): void => {
      const key = `${networkId}|${event}|${day}|${kind}|${name}`;
      const before = this.#habits.get(key)?.count ?? 0;
      this.#habits.set(key, { networkId, event, day, kind, name, count: before + 1 });
    };
    count('postback', '');
    for (const name of habitNames(fields)) count('field', name);
    if (understood.clickId !== null) count('id_length', String(understood.clickId.length));
    const slot = slotOf(atMs);
    const slotKey = `${networkId}|${slot}`;
    this.#slots.set(slotKey, { networkId, slot, count: (this.#slots.get(slotKey)?.count ?? 0) + 1 });
    this.#noteWord(networkId, 'event', understood.eventWord, atMs);
    this.#noteWord(networkId, 'status', understood.statusWord, atMs);
  }

  #noteWord(networkId: NetworkId, role: WordCount['role'], word: string | null, atMs: number): void {
    if (word === null || word.length > MAX_WORD_LENGTH) return;
    const key = `${networkId}|${role}|${wordKey(word)}`;
    const before = this.#words.get(key)?.entry.count ?? 0;
    const entry = { role, word: wordKey(word), count: before + 1, lastSeenAtMs: atMs };
    this.#words.set(key, { networkId, entry });
  }

  /** Must run inside the transaction of the postbacks that were noted. */
  write(nowMs: number): void {
    for (const entry of this.#habits.values()) this.#store.habits.add(entry);
    for (const { networkId, entry } of this.#words.values()) this.#store.words.add(networkId, entry);
    for (const slot of this.#slots.values()) this.#store.heardSlots.add(slot);
    const day = Math.floor(nowMs / DAY_MS);
    if (day === this.#day) return;
    this.#day = day;
    this.#store.habits.forgetBefore(day - KEPT_DAYS);
    this.#store.heardSlots.forgetBefore(slotOf(nowMs) - REMEMBERED_SLOTS);
  }

  /** What was noted is written, or the transaction was undone and the postbacks will be noted again. */
  clear(): void {
    this.#habits.clear();
    this.#words.clear();
    this.#slots.clear();
  }
}

function readHabits(store: Store, networkId: NetworkId, event: string, day: number): Habits {
  let total = 0;
  const fields = new Map<string, number>();
  const idLengths = new Map<number, number>();
  for (const { kind, name, count } of store.habits.sums(networkId, event, day - REMEMBERED_DAYS, day)) {
    if (kind === 'postback') total = count;
    else if (kind === 'field') fields.set(name, count);
    else idLengths.set(Number(name), count);
  }
  return { total, fields, idLengths };
}
