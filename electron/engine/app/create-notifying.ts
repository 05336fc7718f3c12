/**
 * What the owner is told over channels. A new kind of channel is one more entry of `makers`; whoever notices something
 * worth telling hands it to `notifier.add`.
 */
import type { DeskLanguage } from '../api/desk-language.ts';
import { createTellMessage } from '../api/messages/tell-notifications.ts';
import type { NotificationRouteDeps } from '../api/notification-routes.ts';
import type { TelegramRouteDeps } from '../api/telegram-routes.ts';
import { publicUrlsView } from '../api/public-urls-view.ts';
import { digestPictures } from '../digest/kept-digests.ts';
import { failureRules } from '../reach/failure-rules.ts';
import type { ChannelMakers } from '../notify/channel-maker.ts';
import { Channels } from '../notify/channels.ts';
import { createEmailChannel } from '../notify/email-channel.ts';
import { FeedReader } from '../notify/feed-reader.ts';
import { Notifier } from '../notify/notifier.ts';
import { ParkedBook } from '../notify/parked-book.ts';
import { parkedDestinations } from '../notify/parked-destinations.ts';
import { StateWatch } from '../notify/state-watch.ts';
import { followChats, resumeChats, telegramSender } from '../notify/telegram-channels.ts';
import { createSystemChannel } from '../notify/system-channel.ts';
import { createWebhookChannel } from '../notify/webhook-channel.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { Telegram } from '../telegram/telegram.ts';
import type { ViewDeps } from '../views/views.ts';
import type { Warnings } from '../warnings/warnings.ts';
import type { Base } from './base.ts';
import type { Forwarding } from './create-forwarding.ts';
import type { Linking } from './create-linking.ts';
import type { Reaching } from './create-reaching.ts';
import type { Subjects } from './create-subjects.ts';

export interface Notifying {
  readonly notifier: Notifier;
  readonly channels: Channels;
  readonly routes: Pick<NotificationRouteDeps, 'channels' | 'notifier' | 'onNotificationRules'> &
    Pick<TelegramRouteDeps, 'onChatReached'>;
  readonly start: () => void;
  /** Nothing more is looked for. */
  readonly stop: () => void;
  /** What is on its way ends within so many milliseconds. */
  readonly close: (graceMs: number) => Promise<void>;
}

export interface NotifyingDeps {
  readonly subjects: Pick<Subjects, 'secrets' | 'destinations'>;
  readonly forwarding: Pick<Forwarding, 'sender' | 'outbox'>;
  readonly readers: Pick<ReaderPool, 'background'>;
  readonly reaching: Pick<Reaching, 'reach' | 'tunnel'>;
  readonly linking: Pick<Linking, 'links'>;
  readonly views: ViewDeps;
  readonly warnings: Warnings;
  readonly telegram: Telegram;
  /** Asked each time: the person may choose another language. */
  readonly text: DeskLanguage['text'];
  readonly dataDir: string;
  /** Of the program. */
  readonly version: string;
}

export function createNotifying(base: Base, deps: NotifyingDeps): Notifying {
  const { store, newId, now, steadyMs, elapsed, log, events } = base;
  const { subjects, forwarding, readers, reaching, linking, views, warnings, telegram, dataDir, version } =
    deps;
  const startedAtMs = now();
  const changed = (): void => {
    events.emit('notifications.changed', null);
  };
  const channels: Channels = new Channels({
    store,
    secrets: subjects.secrets,
    newId,
    now,
    onChanged: () => {
      feed.follow();
      // What holds already is told where it is wanted only now.
      watch.wake(false);
      notifier.wake();
      changed();
    },
  });
  const makers: ChannelMakers = {
    system: createSystemChannel,
    webhook: (row, settings) =>
      createWebhookChannel(
        {
          sender: forwarding.sender,
          userAgent: `PostbackDesk/${version}`,
          now,
          secret: () => channels.secretOf(row),
          showsAmounts: row.showsAmounts,
        },
        settings,
      ),
    telegram: (_row, { chatId }) => {
      const chat = telegram.chats().find(({ id }) => id === chatId);
      const waitMs = (): number => telegram.waitMs(chatId);
      return telegramSender(telegram.channelOf(chatId), waitMs, chat?.kind !== 'private');
    },
    email: (row, settings) => createEmailChannel({ password: () => channels.secretOf(row) }, settings),
  };
  const notifier = new Notifier({
    store,
    channels,
    makers,
    tell: createTellMessage(deps.text),
    pictureOf: digestPictures(dataDir),
    newId,
    now,
    random: Math.random,
    log,
    onChanged: changed,
  });
  const parkedBook = new ParkedBook(store);
  const feed = new FeedReader({
    store,
    notifier,
    backNews: (rows) => parkedBook.backNews(rows),
    now,
    log,
    elapsed,
  });
  const present = (): { nowMs: number; steadyMs: number } => ({ nowMs: now(), steadyMs: steadyMs() });
  const watch = new StateWatch({
    store,
    notifier,
    parkedBook,
    summary: async () => readers.background.read('outageSummary', present()),
    outages: async () => readers.background.read('outages', { ...present(), rules: failureRules }),
    addresses: () =>
      publicUrlsView({
        ...views,
        addresses: reaching.reach.addresses,
        links: linking.links,
        tunnel: reaching.tunnel,
      }),
    addressSinceMs: () => reaching.reach.addresses.currentSinceMs,
    parked: () => parkedDestinations(subjects.destinations, forwarding.outbox, store),
    warnings: () => warnings.notices(),
    now,
    log,
    elapsed,
  });
  for (const name of ['postback.parsed', 'delivery.changed'] as const) {
    events.on(name, () => {
      feed.wake();
    });
  }
  for (const name of ['destination.health', 'publicUrl.changed', 'warnings.changed'] as const) {
    events.on(name, () => {
      watch.wake(false);
    });
  }
  events.on('telegram.changed', () => {
    followChats(channels, telegram.chats());
    resumeChats(channels, telegram.chats(), telegram.isReached);
  });
  events.on('outage.changed', () => {
    watch.wake(true);
  });
  return {
    notifier,
    channels,
    routes: {
      channels,
      notifier,
      onChatReached: (chatId) => {
        const channel = channels
          .list()
          .find(({ settings }) => 'chatId' in settings && settings.chatId === chatId);
        if (channel !== undefined) notifier.arrived(channel.id);
      },
      onNotificationRules: () => {
        feed.follow();
        notifier.wake();
        changed();
      },
    },
    start: () => {
      followChats(channels, telegram.chats());
      notifier.start();
      feed.start(startedAtMs);
      watch.start();
    },
    stop: () => {
      feed.stop();
      watch.stop();
    },
    close: async (graceMs) => notifier.stop(graceMs),
  };
}
