/** Procedures of notifications. Thin: each one calls and shows. */
import type {
  ChannelView,
  NotificationsView,
  RecentNotification,
} from '../../../shared/contract/notifications.ts';
import { SWITCHED_KINDS } from '../../../shared/domain/notify/notification.ts';
import { SYSTEM_CHANNEL } from '../../../shared/domain/notify/channel-settings.ts';
import { isToldOn } from '../../../shared/domain/notify/rules.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import type { Text } from '../../../shared/text/en.ts';
import { type ToldOptions, toldMessage } from '../../../shared/text/told-message.ts';
import type { Channels } from '../notify/channels.ts';
import type { Notifier } from '../notify/notifier.ts';
import { updateNews } from '../notify/state-news.ts';
import type { ChannelRow } from '../store/notification-channels-table.ts';
import { readChannelProblem } from '../store/notification-queue-table.ts';
import type { StoredNotification } from '../store/notifications-table.ts';
import type { Store } from '../store/store.ts';
import type { ApiBase } from './base.ts';
import { channelProblemView } from './messages/tell-notifications.ts';

/** What was told longer ago was shown before the desktop app was started again. */
const SHOWN_FOR_MS = 10 * 60_000;
const MOST_SHOWN = 50;

export interface NotificationRouteDeps {
  readonly store: Store;
  readonly channels: Channels;
  readonly notifier: Notifier;
  readonly onNotificationRules: () => void;
  /** UTC milliseconds. */
  readonly now: () => number;
}

export function notificationRoutes(base: ApiBase, deps: NotificationRouteDeps) {
  const { store, channels, notifier } = deps;
  return {
    get: base.notifications.get.handler(({ context }) => overview(deps, context.text)),
    setRules: base.notifications.setRules.handler(({ input, context }) => {
      store.notificationSettings.saveRules(input);
      deps.onNotificationRules();
      return overview(deps, context.text);
    }),
    addChannel: base.notifications.addChannel.handler(({ input, context }) =>
      channelView(deps, channels.add(input), context.text),
    ),
    changeChannel: base.notifications.changeChannel.handler(({ input: { id, ...change }, context }) => {
      const { switches } = channels.present(id);
      const changed = change.switches === undefined ? undefined : { ...switches, ...change.switches };
      return channelView(deps, channels.change(id, { ...change, switches: changed }), context.text);
    }),
    removeChannel: base.notifications.removeChannel.handler(({ input }) => {
      channels.remove(input.id);
      return { ok: true } as const;
    }),
    testChannel: base.notifications.testChannel.handler(async ({ input, context }) => ({
      problem: channelProblemView(context.text, await notifier.test(input.id)),
    })),
    updateAvailable: base.notifications.updateAvailable.handler(({ input }) => {
      notifier.add([updateNews(input.version)]);
      return { ok: true } as const;
    }),
    recent: base.notifications.recent.handler(({ input, context }) => ({
      items: store.notifications
        .recent(input?.limit ?? 50)
        .map((each) => recentView(deps, each, context.text)),
    })),
    shown: base.notifications.shown.handler(({ context }) => ({
      items: store.notificationQueue
        .sentSince(SYSTEM_CHANNEL, deps.now() - SHOWN_FOR_MS, MOST_SHOWN)
        .map(({ id, way, createdAtMs }) => ({
          id,
          at: toIso(createdAtMs),
          ...wordsOf(
            store.notificationQueue.contents(id),
            { way, showsAmounts: channels.present(SYSTEM_CHANNEL).showsAmounts },
            context.text,
          ),
        })),
    })),
  };
}

function overview(deps: NotificationRouteDeps, text: Text): NotificationsView {
  return {
    channels: deps.channels.list().map((row) => channelView(deps, row, text)),
    rules: { ...deps.store.notificationSettings.rules() },
  };
}

function channelView({ store, channels }: NotificationRouteDeps, row: ChannelRow, text: Text): ChannelView {
  const { id, name, settings, isOn, keepsQuiet, showsAmounts, parked } = row;
  const switches = Object.fromEntries(
    SWITCHED_KINDS.map((kind) => [kind, isToldOn(kind, { ...row, isOn: true })]),
  );
  return {
    id,
    name,
    settings,
    secretState: channels.secretStateOf(row),
    isOn,
    keepsQuiet,
    showsAmounts,
    switches: switches as ChannelView['switches'],
    problem: channelProblemView(text, parked),
    waiting: store.notificationQueue.figures(id).waiting,
  };
}

function recentView(
  { store }: NotificationRouteDeps,
  { id, atMs, notification }: StoredNotification,
  text: Text,
): RecentNotification {
  return {
    id,
    at: toIso(atMs),
    ...wordsOf([{ id, atMs, notification }], { way: 'single', showsAmounts: true }, text),
    notification,
    sends: store.notifications.sendsOf(id).map(({ channelId, state, tries, problem }) => ({
      channelId,
      state,
      tries: tries ?? 0,
      problem: channelProblemView(text, readChannelProblem(problem)),
    })),
  };
}

function wordsOf(
  stored: readonly StoredNotification[],
  options: Pick<ToldOptions, 'way' | 'showsAmounts'>,
  text: Text,
): { title: string; lines: string[] } {
  const notifications = stored.flatMap(({ notification }) => notification ?? []);
  if (notifications.length === 0) return { title: text.notifications.unknown, lines: [] };
  const { title, lines } = toldMessage(text, notifications, options);
  return { title, lines: [...lines] };
}
