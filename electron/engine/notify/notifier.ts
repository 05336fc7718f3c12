/** What is worth telling goes through here: written down once, for each channel that hears of it by the rules. */
import type { ChannelProblem } from '../../../shared/contract/channel-problems.ts';
import type { Notification, SwitchedKind } from '../../../shared/domain/notify/notification.ts';
import { channelsFor, isToldOn } from '../../../shared/domain/notify/rules.ts';
import type { Log } from '../../platform/log.ts';
import type { ChannelRow } from '../store/notification-channels-table.ts';
import type { NewNotification } from '../store/notifications-table.ts';
import type { Store } from '../store/store.ts';
import { type ChannelMakers, makeChannel } from './channel-maker.ts';
import { ChannelLoop } from './channel-loop.ts';
import type { Channels } from './channels.ts';
import { messageOf, type TellMessage, type TellPicture } from './compose.ts';

const TEST_MS = 30_000;
const DAY_MS = 24 * 3_600_000;
const KEPT_MS = 30 * DAY_MS;
/** What may last for long is not told again after it. */
const KEPT_LASTING_MS = 400 * DAY_MS;
const PRUNED_AT_ONCE = 500;
const PRUNE_EVERY_MS = 3_600_000;

export interface NotifierDeps {
  readonly store: Store;
  readonly channels: Channels;
  readonly makers: ChannelMakers;
  readonly tell: TellMessage;
  readonly pictureOf: TellPicture;
  readonly newId: () => string;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly random: () => number;
  readonly log: Log;
  /** Something was told, or a channel is another one. */
  readonly onChanged: () => void;
}

export class Notifier {
  readonly #deps: NotifierDeps;
  readonly #loops = new Map<string, ChannelLoop>();
  #pruneTimer: NodeJS.Timeout | null = null;
  #isStarted = false;

  constructor(deps: NotifierDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#isStarted = true;
    this.wake();
    this.#prune();
    this.#pruneTimer = setInterval(() => {
      this.#prune();
    }, PRUNE_EVERY_MS);
  }

  async stop(graceMs: number): Promise<void> {
    this.#isStarted = false;
    if (this.#pruneTimer !== null) clearInterval(this.#pruneTimer);
    await Promise.all([...this.#loops.values()].map(async (loop) => loop.stop(graceMs)));
    this.#loops.clear();
  }

  /** Channels were changed, or something waits. */
  wake(): void {
    if (!this.#isStarted) return;
    const { channels } = this.#deps;
    for (const { id } of channels.list()) this.#loopOf(id).wake();
    for (const [id, loop] of this.#loops) {
      if (channels.find(id) !== null) continue;
      this.#loops.delete(id);
      void loop.stop(0);
    }
  }

  /** Whether anybody is to hear of it: what nobody hears of is not looked for. */
  isWanted(kinds: readonly SwitchedKind[]): boolean {
    return this.#deps.channels.list().some((row) => kinds.some((kind) => isToldOn(kind, row)));
  }

  /** Each thing once, whatever the rules are later. */
  add(news: readonly NewNotification[]): void {
    if (this.#deps.store.transaction(() => this.addInside(news))) this.added();
  }

  /**
   * The same as a part of a transaction; `added` is to be called after it.
   * @returns whether anything is new
   */
  addInside(news: readonly NewNotification[]): boolean {
    const { store, channels, newId, now } = this.#deps;
    if (news.length === 0) return false;
    const rules = store.notificationSettings.rules();
    const rows = channels.list();
    let isAnyNew = false;
    for (const each of news) {
      const told = channelsFor(each.notification, rules, rows);
      if (told.length === 0) continue;
      const isNew = store.notifications.add(
        newId(),
        each,
        now(),
        told.map(({ id }) => id),
      );
      isAnyNew ||= isNew;
    }
    return isAnyNew;
  }

  added(): void {
    this.wake();
    this.#deps.onChanged();
  }

  /**
   * Sends a test over a channel at once, without the queue.
   * @returns null when it arrived everywhere; what was parked goes on where it arrived at all
   * @throws UserError for a channel that is not there
   */
  async test(id: string): Promise<ChannelProblem | null> {
    const { channels, makers, tell, pictureOf, newId, now } = this.#deps;
    const row = channels.present(id);
    const notification: Notification = { kind: 'test' };
    const messageId = newId();
    if (row.kind === 'system') return this.#testHere(row);
    const message = await messageOf(tell, pictureOf, row, { id: messageId, way: 'single' }, [
      { id: messageId, atMs: now(), notification },
    ]);
    if (message === null) return { code: 'failed', cause: 'empty' };
    const { sender } = makeChannel(makers, row);
    const outcome = await sender.send(message, AbortSignal.timeout(TEST_MS));
    if (outcome.kind !== 'sent') return outcome.problem;
    this.arrived(id);
    return outcome.problem ?? null;
  }

  /** Something that is not in the queue arrived over a channel: what stopped it is over. */
  arrived(id: string): void {
    const { channels, store, now } = this.#deps;
    const row = channels.find(id);
    if (row === null || !this.#isStarted) return;
    if (row.parked !== null) channels.park(id, null);
    store.notificationQueue.hurry(id, now());
    this.#loopOf(id).proven();
  }

  /** What the desktop app shows it asks for: a test is told like anything else. */
  #testHere({ id }: ChannelRow): null {
    const { store, newId, now } = this.#deps;
    const key = newId();
    store.transaction(() => {
      store.notifications.add(key, { key: `test:${key}`, notification: { kind: 'test' } }, now(), [id]);
    });
    this.added();
    return null;
  }

  #loopOf(id: string): ChannelLoop {
    const known = this.#loops.get(id);
    if (known !== undefined) return known;
    const { channels, makers, onChanged } = this.#deps;
    const loop = new ChannelLoop({
      ...this.#deps,
      channel: () => channels.find(id),
      made: (row) => makeChannel(makers, row),
      park: (problem) => {
        channels.park(id, problem);
      },
      onChanged,
    });
    this.#loops.set(id, loop);
    return loop;
  }

  #prune(): void {
    const { store, now, log } = this.#deps;
    try {
      const nowMs = now();
      store.redoable(() =>
        store.notifications.prune(nowMs - KEPT_MS, nowMs - KEPT_LASTING_MS, PRUNED_AT_ONCE),
      );
    } catch (error) {
      log.error({ err: error }, 'old notifications are not removed');
    }
  }
}
