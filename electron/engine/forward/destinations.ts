/** The destinations: kept in memory for planning, changed through the store. */
import { findDestinationPreset } from '../../../shared/catalog/destination-presets.ts';
import {
  DESTINATION_DEFAULTS,
  type DestinationEdit,
  type NewDestination,
} from '../../../shared/contract/destinations.ts';
import type { ProxyLogin } from '../../../shared/domain/forward/proxy.ts';
import { startOf } from '../../../shared/domain/forward/destination-preset.ts';
import { type DestinationId, destinationIdSchema } from '../../../shared/domain/ids.ts';
import { changesRequest, mergeRequest, refuseBroken, withEdit } from './destination-edit.ts';
import { ProxyLogins } from './proxy-logins.ts';
import type { SecretBook, SecretState } from '../secrets/secret-book.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../../platform/user-error.ts';

const MINUTE_MS = 60_000;

export interface DestinationsDeps {
  readonly store: Store;
  readonly secrets: SecretBook;
  readonly newId: IdSource;
  readonly now: () => number;
  /** Deliveries may be due that waited for it: it was switched on, or repaired. */
  readonly onChanged: (id: DestinationId) => void;
}

export class Destinations {
  readonly #deps: DestinationsDeps;
  readonly #proxyLogins: ProxyLogins;
  #byId = new Map<DestinationId, DestinationRow>();

  constructor(deps: DestinationsDeps) {
    this.#deps = deps;
    this.#proxyLogins = new ProxyLogins(deps.secrets);
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
      throw new UserError('NOT_FOUND', { code: 'destination_not_found', id });
    }
    return destination;
  }

  /** Null when it has none, or it cannot be opened any more. */
  secretOf(id: DestinationId, name: string): string | null {
    return this.#deps.secrets.get(secretName(id, name));
  }

  secretStateOf(id: DestinationId, name: string): SecretState {
    return this.#deps.secrets.stateOf(secretName(id, name));
  }

  /** For its proxy; null when there is none for this host, or it cannot be opened any more. */
  proxyLoginOf(destination: Pick<DestinationRow, 'id' | 'rules'>): ProxyLogin | null {
    return this.#proxyLogins.of(destination);
  }

  proxyLoginStateOf(destination: Pick<DestinationRow, 'id' | 'rules'>): SecretState {
    return this.#proxyLogins.stateOf(destination);
  }

  isProxyLocked(destination: Pick<DestinationRow, 'id' | 'rules'>): boolean {
    return this.#proxyLogins.isLocked(destination);
  }

  /** What a preset makes, kept nowhere: for a trial before it is saved. */
  unsaved({
    preset,
    name,
    test,
  }: Pick<NewDestination, 'preset'> & { readonly name?: string; readonly test?: boolean }): DestinationRow {
    const known = findDestinationPreset(preset);
    const { request, ...start } = startOf(known);
    return {
      ...DESTINATION_DEFAULTS,
      ...start,
      id: destinationIdSchema.parse(this.#deps.newId()),
      name: name ?? known.name,
      preset: preset ?? known.id,
      enabled: false,
      request: mergeRequest(request, undefined),
      rules: {
        ...start.rules,
        isLaterChangesChosen: true,
        // Whoever does not say what it is says nothing of what a second request does there.
        ...(preset === undefined ? { laterChanges: 'never' } : {}),
      },
      test: test ?? false,
      createdAtMs: this.#deps.now(),
      removedAtMs: null,
    };
  }

  create(input: NewDestination & { readonly test?: boolean }): DestinationRow {
    const start = withEdit(this.unsaved(input), { request: input.request });
    const { constants } = findDestinationPreset(input.preset);
    // What the person has to fill in first keeps it off.
    const isComplete =
      start.request.url !== '' && !constants.some((each) => each.isNeeded && each.value === undefined);
    const destination = withEdit({ ...start, enabled: isComplete }, input);
    refuseBroken(destination);
    this.#deps.store.transaction(() => {
      this.#deps.store.destinations.insert(destination);
      this.#saveSecrets(destination, input.constants ?? []);
      this.#proxyLogins.save(destination, input.proxyLogin);
    });
    this.#changed(destination.id);
    return destination;
  }

  update(id: DestinationId, edit: DestinationEdit): DestinationRow {
    const before = this.present(id);
    const after = withEdit(before, edit);
    // One that an older version took can still be renamed, paused and switched off.
    if (changesRequest(edit) || (after.enabled && !before.enabled)) refuseBroken(after);
    this.#deps.store.transaction(() => {
      this.#deps.store.destinations.update(after);
      this.#dropSecrets(before, after);
      this.#saveSecrets(after, edit.constants ?? []);
      this.#proxyLogins.save(after, edit.proxyLogin);
      this.#moveDelayed(before, after);
    });
    this.#changed(id);
    return after;
  }

  /** What still waits for it is skipped, with the reason. */
  remove(id: DestinationId): void {
    const destination = this.present(id);
    const { store, now } = this.#deps;
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
      this.#dropSecrets(destination, { ...destination, constants: [] });
      this.#proxyLogins.remove(id);
    });
    this.#changed(id);
  }

  #saveSecrets(destination: DestinationRow, edits: NonNullable<DestinationEdit['constants']>): void {
    for (const { name, isSecret, value } of edits) {
      if (isSecret && value !== undefined) this.#deps.secrets.set(secretName(destination.id, name), value);
    }
  }

  #dropSecrets(before: DestinationRow, after: DestinationRow): void {
    const kept = new Set(after.constants.filter((each) => each.isSecret).map((each) => each.name));
    for (const { name, isSecret } of before.constants) {
      if (isSecret && !kept.has(name)) this.#deps.secrets.set(secretName(before.id, name), '');
    }
  }

  /** Another wait is one for what waits already too. */
  #moveDelayed({ id, rules: before }: DestinationRow, { rules: after }: DestinationRow): void {
    const byMs = (after.delayMinutes - before.delayMinutes) * MINUTE_MS;
    if (byMs !== 0) this.#deps.store.due.moveDelayed(id, byMs, this.#deps.now());
  }

  #changed(id: DestinationId): void {
    this.#load();
    this.#deps.onChanged(id);
  }

  #load(): void {
    this.#byId = new Map(this.#deps.store.destinations.all().map((row) => [row.id, row]));
  }
}

function secretName(id: DestinationId, name: string): string {
  return `destination/${id}/${name}`;
}
