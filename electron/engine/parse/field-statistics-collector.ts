/** Counts what networks send, and remembers what they usually do. Written once for each batch. */
import type { Field } from '../../../shared/domain/postback/field.ts';
import { countedNames, type FieldStatistics } from '../../../shared/domain/postback/field-statistics.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { valueKey } from '../../../shared/domain/postback/mapping.ts';
import type { ProblemCode } from '../../../shared/domain/postback/problem.ts';
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { REMEMBERED_SLOTS } from '../../../shared/domain/cadence/cadence.ts';
import { slotOf, SLOTS_PER_DAY } from '../../../shared/domain/cadence/slots.ts';
import type { PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import type { FieldCount, FieldCountKind } from '../store/field-statistics-table.ts';
import type { ReceivedSlot } from '../store/received-slots-table.ts';
import type { Store } from '../store/store.ts';
import type { ValueCount } from '../store/values-table.ts';

const DAY_MS = 86_400_000;
/** A habit is what was usual in the last week; weekends differ from weekdays. */
const REMEMBERED_DAYS = 7;
const KEPT_DAYS = 14;
const MAX_WORD_LENGTH = 200;

const NO_REAL_ID: ReadonlySet<ProblemCode> = new Set([
  'click_id_is_macro',
  'click_id_in_braces',
  'click_id_doubtful',
  'macro_wrong_case',
]);

export class FieldStatisticsCollector {
  readonly #store: Store;
  readonly #known = new Map<string, FieldStatistics>();
  readonly #fieldCounts = new Map<string, FieldCount>();
  readonly #values = new Map<string, { readonly networkId: NetworkId; readonly entry: ValueCount }>();
  readonly #slots = new Map<string, ReceivedSlot>();
  readonly #received = new Map<NetworkId, { readonly count: number; readonly lastAtMs: number }>();
  #day = -1;

  constructor(store: Store) {
    this.#store = store;
  }

  /** What the network sent for an event in the week before the day of a moment. */
  of(networkId: NetworkId, event: PostbackEvent | null, atMs: number): FieldStatistics {
    const day = Math.floor(atMs / DAY_MS);
    const key = `${networkId}|${event ?? ''}|${day}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    // Days go forward: what was asked about earlier ones is not asked again soon.
    if (this.#known.size > 500) this.#known.clear();
    const fieldStatistics = readFieldStatistics(this.#store, networkId, event ?? '', day);
    this.#known.set(key, fieldStatistics);
    return fieldStatistics;
  }

  /** Counts a postback that is parsed for the first time. */
  note(networkId: NetworkId, atMs: number, parsed: ParsedPostback, fields: readonly Field[]): void {
    const event = parsed.event ?? '';
    const day = Math.floor(atMs / DAY_MS);
    const count = (kind: FieldCountKind, name: string): void => {
      const key = `${networkId}|${event}|${day}|${kind}|${name}`;
      const before = this.#fieldCounts.get(key)?.count ?? 0;
      this.#fieldCounts.set(key, { networkId, event, day, kind, name, count: before + 1 });
    };
    count('postback', '');
    const receivedBefore = this.#received.get(networkId)?.count ?? 0;
    this.#received.set(networkId, { count: receivedBefore + 1, lastAtMs: atMs });
    for (const name of countedNames(fields)) count('field', name);
    if (parsed.clickId !== null && !hasNoRealId(parsed)) count('id_length', String(parsed.clickId.length));
    const slot = slotOf(atMs);
    const slotKey = `${networkId}|${slot}`;
    this.#slots.set(slotKey, { networkId, slot, count: (this.#slots.get(slotKey)?.count ?? 0) + 1 });
    this.#noteValue(networkId, 'event', parsed.eventWord, atMs);
    this.#noteValue(networkId, 'status', parsed.statusWord, atMs);
  }

  #noteValue(networkId: NetworkId, role: ValueCount['role'], value: string | null, atMs: number): void {
    if (value === null || value.length > MAX_WORD_LENGTH) return;
    const key = `${networkId}|${role}|${valueKey(value)}`;
    const before = this.#values.get(key)?.entry.count ?? 0;
    const entry = { role, word: valueKey(value), count: before + 1, lastSeenAtMs: atMs };
    this.#values.set(key, { networkId, entry });
  }

  /** Must run inside the transaction of the postbacks that were noted. */
  write(nowMs: number): void {
    for (const entry of this.#fieldCounts.values()) this.#store.fieldStatistics.add(entry);
    for (const { networkId, entry } of this.#values.values()) this.#store.words.add(networkId, entry);
    for (const slot of this.#slots.values()) this.#store.receivedSlots.add(slot);
    for (const [id, { count, lastAtMs }] of this.#received)
      this.#store.networks.recordReceived(id, count, lastAtMs);
    const day = Math.floor(nowMs / DAY_MS);
    if (day === this.#day) return;
    this.#day = day;
    this.#store.fieldStatistics.forgetBefore(day - KEPT_DAYS, KEPT_DAYS);
    this.#store.receivedSlots.forgetBefore(
      slotOf(nowMs) - REMEMBERED_SLOTS,
      REMEMBERED_SLOTS / SLOTS_PER_DAY,
    );
  }

  /** What was noted is written, or the transaction was undone and the postbacks will be noted again. */
  clear(): void {
    this.#fieldCounts.clear();
    this.#values.clear();
    this.#slots.clear();
    this.#received.clear();
  }
}

/** What was no id says nothing of the ids that usually come, however often it comes. */
function hasNoRealId({ problems }: ParsedPostback): boolean {
  return problems.some(({ code, severity }) => severity === 'fatal' && NO_REAL_ID.has(code));
}

function readFieldStatistics(
  store: Store,
  networkId: NetworkId,
  event: string,
  day: number,
): FieldStatistics {
  let total = 0;
  const fields = new Map<string, number>();
  const idLengths = new Map<number, number>();
  for (const { kind, name, count } of store.fieldStatistics.sums(
    networkId,
    event,
    day - REMEMBERED_DAYS,
    day,
  )) {
    if (kind === 'postback') total = count;
    else if (kind === 'field') fields.set(name, count);
    else idLengths.set(Number(name), count);
  }
  return { total, fields, idLengths };
}
