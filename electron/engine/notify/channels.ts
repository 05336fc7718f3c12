/** Ways out to the owner as he sets them up: added, changed, removed and tried. */
import type { ChannelProblem } from '../../../shared/contract/channel-problems.ts';
import { type ChannelSettings, SYSTEM_CHANNEL } from '../../../shared/domain/notify/channel-settings.ts';
import type { Switches } from '../../../shared/domain/notify/rules.ts';
import { UserError } from '../../platform/user-error.ts';
import type { SecretBook, SecretState } from '../secrets/secret-book.ts';
import type { ChannelRow } from '../store/notification-channels-table.ts';
import type { Store } from '../store/store.ts';
import { isOtherTarget, secretHostOf } from './channel-secret.ts';

/** Of those that a person makes: how many chats are paired has a limit of its own. */
const MOST_MADE = 50;

export interface ChannelsDeps {
  readonly store: Pick<Store, 'notificationChannels' | 'notificationQueue' | 'transaction'>;
  readonly secrets: SecretBook;
  readonly newId: () => string;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly onChanged: () => void;
}

export interface NewChannel {
  readonly name: string;
  readonly settings: ChannelSettings;
  readonly keepsQuiet: boolean;
  readonly showsAmounts: boolean;
  /** Password of the mail server, or what a webhook is signed with; empty for none. */
  readonly secret: string;
}

export type ChannelChange = {
  readonly [Field in Exclude<keyof NewChannel, 'secret'>]?: NewChannel[Field] | undefined;
} & {
  readonly isOn?: boolean | undefined;
  readonly switches?: Switches | undefined;
  /** Undefined leaves what is kept, the empty text removes it. */
  readonly secret?: string | undefined;
};

export class Channels {
  readonly #deps: ChannelsDeps;
  #rows: ReadonlyMap<string, ChannelRow>;

  constructor(deps: ChannelsDeps) {
    this.#deps = deps;
    this.#rows = this.#read();
  }

  list(): readonly ChannelRow[] {
    return [...this.#rows.values()];
  }

  find(id: string): ChannelRow | null {
    return this.#rows.get(id) ?? null;
  }

  /** @throws UserError for one that is not there */
  present(id: string): ChannelRow {
    const row = this.find(id);
    if (row === null) throw new UserError('NOT_FOUND', { code: 'channel_not_found', id });
    return row;
  }

  /** @throws UserError when there are too many */
  add({ secret, ...given }: NewChannel): ChannelRow {
    const { store, newId, now } = this.#deps;
    const made = this.list().filter(({ kind }) => kind !== 'system' && kind !== 'telegram');
    if (given.settings.kind !== 'telegram' && made.length >= MOST_MADE)
      throw new UserError('CONFLICT', { code: 'too_many_channels', most: MOST_MADE });
    const row: ChannelRow = {
      ...given,
      id: newId(),
      kind: given.settings.kind,
      switches: {},
      isOn: true,
      parked: null,
      createdAtMs: now(),
    };
    store.transaction(() => {
      store.notificationChannels.insert(row);
      this.#saveSecret(row, secret);
    });
    this.#changed();
    return row;
  }

  /** What was parked is tried again. @throws UserError for one that is not there, or another kind */
  change(id: string, { secret, ...change }: ChannelChange): ChannelRow {
    const { store, now } = this.#deps;
    const before = this.present(id);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const row: ChannelRow = { ...before, ...given, parked: null };
    if (row.settings.kind !== before.settings.kind)
      throw new UserError('CONFLICT', { code: 'channel_of_other_kind' });
    // A password goes to no other server than the one that it was typed for.
    const isLost = secret === undefined && isOtherTarget(before.settings, row.settings);
    store.transaction(() => {
      store.notificationChannels.update(row);
      if (isLost) this.#saveSecret(row, '');
      if (secret !== undefined) this.#saveSecret(row, secret);
      store.notificationQueue.hurry(id, now());
    });
    this.#changed();
    return row;
  }

  /**
   * @param isUnpaired its chat is gone
   * @throws UserError for this computer’s own, and for a chat that is paired
   */
  remove(id: string, isUnpaired = false): void {
    const { store, secrets } = this.#deps;
    const { kind } = this.present(id);
    if (id === SYSTEM_CHANNEL || (kind === 'telegram' && !isUnpaired))
      throw new UserError('CONFLICT', { code: 'channel_stays' });
    store.transaction(() => {
      store.notificationQueue.removeChannel(id);
      store.notificationChannels.remove(id);
      secrets.set(secretName(id), '');
    });
    this.#changed();
  }

  /** @param problem null lets it go on */
  park(id: string, problem: ChannelProblem | null): void {
    const row = this.find(id);
    if (row === null) return;
    this.#deps.store.notificationChannels.update({ ...row, parked: problem });
    this.#changed();
  }

  /** Empty where there is none, null where it does not open any more. */
  secretOf({ id, settings }: ChannelRow): string | null {
    const { secrets } = this.#deps;
    if (secrets.stateOf(secretName(id)) === 'empty') return '';
    const kept = secrets.get(secretName(id));
    if (kept === null) return null;
    const [host, ...rest] = kept.split('\n');
    return host === secretHostOf(settings) ? rest.join('\n') : '';
  }

  secretStateOf({ id }: ChannelRow): SecretState {
    return this.#deps.secrets.stateOf(secretName(id));
  }

  #saveSecret({ id, settings }: ChannelRow, secret: string): void {
    const kept = secret === '' ? '' : `${secretHostOf(settings)}\n${secret}`;
    this.#deps.secrets.set(secretName(id), kept);
  }

  #read(): ReadonlyMap<string, ChannelRow> {
    return new Map(this.#deps.store.notificationChannels.all().map((row) => [row.id, row]));
  }

  #changed(): void {
    this.#rows = this.#read();
    this.#deps.onChanged();
  }
}

function secretName(id: string): string {
  return `notification/${id}/secret`;
}
