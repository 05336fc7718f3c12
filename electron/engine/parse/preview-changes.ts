/** What a change of networks would do to the postbacks that wait for it: it is made, looked at, and taken back. */
import type { ConversionStatus, PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import type { ConversionDecision } from '../../../shared/domain/conversion/decision.ts';
import type {
  ConversionId,
  DeliveryId,
  DestinationId,
  NetworkId,
  PostbackId,
} from '../../../shared/domain/ids.ts';
import type { NetworkChange } from '../networks/network-edit.ts';
import { RequestReader } from '../postback/read-postback.ts';
import type { ApplyDeps } from './apply-deps.ts';
import { FieldStatisticsCollector } from './field-statistics-collector.ts';
import { applyPostback } from './apply-postback.ts';
import { splitRequest } from './split-request.ts';

export interface PreviewDeps extends ApplyDeps {
  /** What was kept without a key becomes this network's, as far as its rules let it in. Inside a transaction. */
  readonly adoptKeyless: (id: NetworkId) => void;
}

/** What held postbacks become that go on. */
export interface PreviewedOutcome {
  /** Null for one that only changes the status of a conversion. */
  readonly event: PostbackEvent | null;
  readonly status: ConversionStatus | null;
  readonly count: number;
}

/** What one destination gets. */
export interface PreviewedDeliveries {
  readonly destinationId: DestinationId;
  readonly sent: number;
  /** Planned and not sent, by its rules of today. */
  readonly skipped: number;
  /** Waiting now, and not sent any more. */
  readonly withdrawn: number;
}

export interface TriedChanges {
  /** How many held postbacks were read with the change. */
  readonly tried: number;
  /** There are older held ones that were not read. */
  readonly isMore: boolean;
  readonly stillHeld: number;
  /** Of those that go on: they say nothing new about their conversion. */
  readonly repeats: number;
  /** Most frequent first, repeats too. */
  readonly outcomes: readonly PreviewedOutcome[];
  readonly deliveries: readonly PreviewedDeliveries[];
}

/** Of all networks together, the newest of each. Nothing else has its turn meanwhile, about 25 ms: older ones show nothing new. */
const MOST_TRIED = 100;
/** A postback that goes on may let others of its click go, and those others again. */
const ROUNDS = 3;

export function previewChanges(deps: PreviewDeps, changes: readonly NetworkChange[]): TriedChanges {
  return deps.store.undone(() => {
    const trial = new Trial(deps, changes);
    const perNetwork = Math.max(1, Math.floor(MOST_TRIED / Math.max(1, changes.length)));
    const isMore = changes.map((change) => trial.make(change, perNetwork)).some(Boolean);
    return { ...trial.result(), isMore };
  });
}

/** Inside a transaction that is taken back. */
class Trial {
  readonly #deps: PreviewDeps;
  readonly #tried = new Set<PostbackId>();
  readonly #conversions = new Set<ConversionId>();
  readonly #newIds = new Set<string>();
  readonly #withdrawn = new Set<DeliveryId>();
  readonly #restored = new Set<DeliveryId>();

  constructor(deps: PreviewDeps, changes: readonly NetworkChange[]) {
    const changed = new Map(changes.map(({ after }) => [after.id, after]));
    this.#deps = {
      ...deps,
      newId: () => {
        const id = deps.newId();
        this.#newIds.add(id);
        return id;
      },
      networkOf: (postback) =>
        (postback.networkId === null ? undefined : changed.get(postback.networkId)) ??
        deps.networkOf(postback),
      // What the engine's own ones remember must not hear of this.
      reader: new RequestReader(),
      fieldStatistics: new FieldStatisticsCollector(deps.store),
    };
  }

  /** @returns whether there are held postbacks beyond the limit */
  make({ after, rereadsHeld, adoptsKeyless }: NetworkChange, limit: number): boolean {
    const { store, adoptKeyless } = this.#deps;
    const { id } = after;
    const unrelated = new Set(store.held.waitingOfNetwork(id));
    const freed = (): readonly PostbackId[] =>
      store.held.waitingOfNetwork(id).filter((each) => !unrelated.has(each));
    const held = rereadsHeld ? store.held.ofNetwork(id, limit + 1) : [];
    if (adoptsKeyless) adoptKeyless(id);
    const wanted = [...held, ...freed()].filter((each) => !unrelated.has(each)).toSorted();
    // As the parser would: in the order in which they came.
    for (const each of wanted.slice(-limit)) this.#apply(each);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const each of freed().slice(0, limit)) this.#apply(each);
    return wanted.length > limit;
  }

  #apply(id: PostbackId): void {
    const { store } = this.#deps;
    const stored = store.postbacks.get(id);
    // Of one whose bytes are lost, what is left stays.
    if (stored === null || stored.head.length === 0) return;
    this.#tried.add(id);
    const decision = store.transaction(() =>
      applyPostback(this.#deps, splitRequest(this.#deps, stored).postback),
    );
    for (const each of decision.conversions) this.#note(each);
  }

  #note({ conversion, deliveries }: ConversionDecision): void {
    this.#conversions.add(conversion.id);
    for (const { id } of deliveries.withdraw) this.#withdrawn.add(id);
    for (const { id } of deliveries.restore) this.#restored.add(id);
  }

  result(): Omit<TriedChanges, 'isMore'> {
    const outcomes = new Map<string, PreviewedOutcome>();
    let stillHeld = 0;
    let repeats = 0;
    for (const id of this.#tried) {
      const row = this.#deps.store.postbacks.get(id);
      if (row === null) continue;
      if (row.isHeld) {
        stillHeld += 1;
        continue;
      }
      repeats += Number(row.relation?.kind === 'repeat');
      const { event, status } = row;
      const key = `${event} ${status}`;
      outcomes.set(key, { event, status, count: (outcomes.get(key)?.count ?? 0) + 1 });
    }
    return {
      tried: this.#tried.size,
      stillHeld,
      repeats,
      outcomes: [...outcomes.values()].toSorted((a, b) => b.count - a.count),
      deliveries: this.#deliveries(),
    };
  }

  /** As they are in the end: what was planned may have been withdrawn by a later postback. */
  #deliveries(): readonly PreviewedDeliveries[] {
    const counts = new Map<DestinationId, PreviewedDeliveries>();
    for (const conversionId of this.#conversions) {
      for (const { id, destinationId, state } of this.#deps.store.deliveries.ofConversion(conversionId)) {
        const isNew = this.#newIds.has(id);
        const isPlanned = isNew || this.#restored.has(id);
        const isSent = isPlanned && state === 'pending';
        const isSkipped = isPlanned && state === 'skipped';
        const isWithdrawn = !isNew && this.#withdrawn.has(id) && state === 'skipped';
        if (!isSent && !isSkipped && !isWithdrawn) continue;
        const before = counts.get(destinationId) ?? { destinationId, sent: 0, skipped: 0, withdrawn: 0 };
        counts.set(destinationId, {
          destinationId,
          sent: before.sent + Number(isSent),
          skipped: before.skipped + Number(isSkipped && !isWithdrawn),
          withdrawn: before.withdrawn + Number(isWithdrawn),
        });
      }
    }
    return [...counts.values()].toSorted((a, b) => b.sent - a.sent);
  }
}
