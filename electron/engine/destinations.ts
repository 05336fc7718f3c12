/** The destinations: kept in memory for planning, changed through the store. */
import { anyUrlPreset, destinationPresets } from '../../shared/catalog/destination-presets.ts';
import type { DestinationRow } from './store/destinations-table.ts';
import { type DestinationId, destinationIdSchema } from '../../shared/domain/ids.ts';
import { checkTemplate, type TemplateProblem } from '../../shared/domain/forward/template.ts';
import { en } from '../../shared/text/en.ts';
import type { IdSource } from './store/ids.ts';
import type { Store } from './store/store.ts';
import { UserError } from './user-error.ts';

const DEFAULT_TIMEOUT_MS = 15_000;

export interface DestinationEdit {
  readonly name?: string | undefined;
  readonly enabled?: boolean | undefined;
  readonly request?: Partial<RequestEdit> | undefined;
  readonly events?: DestinationRow['events'] | undefined;
  readonly isSafeToRepeat?: boolean | undefined;
  readonly timeoutMs?: number | undefined;
}

type RequestEdit = {
  readonly [Key in keyof DestinationRow['request']]: DestinationRow['request'][Key] | undefined;
};

export interface NewDestination extends DestinationEdit {
  readonly name: string;
  readonly preset?: string | undefined;
  readonly test?: boolean;
}

export interface DestinationsParts {
  readonly store: Store;
  readonly newId: IdSource;
  readonly now: () => number;
  /** Deliveries may be due that waited for a switched-off destination. */
  readonly onChanged: () => void;
}

export class Destinations {
  readonly #parts: DestinationsParts;
  #byId = new Map<DestinationId, DestinationRow>();

  constructor(parts: DestinationsParts) {
    this.#parts = parts;
    this.#load();
  }

  /** Not removed ones, oldest first. */
  list(): readonly DestinationRow[] {
    return [...this.#byId.values()].filter((destination) => destination.removedAtMs === null);
  }

  /** Removed ones too. */
  find(id: DestinationId): DestinationRow | null {
    return this.#byId.get(id) ?? null;
  }

  /** @throws UserError when there is none, or it was removed */
  present(id: DestinationId): DestinationRow {
    const destination = this.#byId.get(id);
    if (destination === undefined || destination.removedAtMs !== null) {
      throw new UserError('NOT_FOUND', en.errors.destinationNotFound(id));
    }
    return destination;
  }

  create(wish: NewDestination): DestinationRow {
    const preset = destinationPresets.find((each) => each.id === wish.preset) ?? anyUrlPreset;
    const request = mergeRequest(preset.request, wish.request);
    const destination: DestinationRow = {
      id: destinationIdSchema.parse(this.#parts.newId()),
      name: wish.name,
      preset: wish.preset ?? preset.id,
      enabled: wish.enabled ?? request.url !== '',
      request,
      events: wish.events ?? preset.events,
      isSafeToRepeat: wish.isSafeToRepeat ?? false,
      timeoutMs: wish.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      test: wish.test ?? false,
      createdAtMs: this.#parts.now(),
      removedAtMs: null,
    };
    refuseBroken(destination);
    this.#parts.store.destinations.insert(destination);
    this.#changed();
    return destination;
  }

  update(id: DestinationId, edit: DestinationEdit): DestinationRow {
    const after = withEdit(this.present(id), edit);
    refuseBroken(after);
    this.#parts.store.destinations.update(after);
    this.#changed();
    return after;
  }

  /** What still waits for it is skipped, with the reason. */
  remove(id: DestinationId): void {
    this.present(id);
    const { store, now } = this.#parts;
    const nowMs = now();
    store.transaction(() => {
      for (const delivery of store.deliveries.openOf(id)) {
        store.deliveries.update({
          ...delivery,
          state: 'skipped',
          reason: 'destination_removed',
          nextAttemptAtMs: null,
          updatedAtMs: nowMs,
        });
      }
      store.destinations.remove(id, nowMs);
    });
    this.#changed();
  }

  #changed(): void {
    this.#load();
    this.#parts.onChanged();
  }

  #load(): void {
    this.#byId = new Map(this.#parts.store.destinations.all().map((row) => [row.id, row]));
  }
}

/** A destination as it would be with these values, not saved. */
export function withEdit(destination: DestinationRow, edit: DestinationEdit): DestinationRow {
  return {
    ...destination,
    name: edit.name ?? destination.name,
    enabled: edit.enabled ?? destination.enabled,
    request: mergeRequest(destination.request, edit.request),
    events: edit.events ?? destination.events,
    isSafeToRepeat: edit.isSafeToRepeat ?? destination.isSafeToRepeat,
    timeoutMs: edit.timeoutMs ?? destination.timeoutMs,
  };
}

function mergeRequest(
  base: DestinationRow['request'],
  edit: Partial<RequestEdit> | undefined,
): DestinationRow['request'] {
  return {
    method: edit?.method ?? base.method,
    url: (edit?.url ?? base.url).trim(),
    headers: edit?.headers ?? base.headers,
    body: edit?.body === undefined ? base.body : edit.body,
  };
}

/** An empty address is fine as long as the destination is switched off: it is being set up. */
function refuseBroken(destination: DestinationRow): void {
  const problems = checkTemplate(destination.request).filter(
    (found) => found.code !== 'url_missing' || destination.enabled,
  );
  refuseProblems(problems);
}

/** @throws UserError that says everything that is wrong with a template */
export function refuseProblems(problems: readonly TemplateProblem[]): void {
  if (problems.length === 0) return;
  const words = problems.map((found) => en.errors.template[found.code](found.detail));
  throw new UserError('BAD_REQUEST', [...new Set(words)].join(' '));
}
