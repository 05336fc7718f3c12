/** What the desk tells its owner, over which channels, and what became of it. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { channelSettingsSchema, madeChannelSchema } from '../domain/notify/channel-settings.ts';
import { notificationSchema, SWITCHED_KINDS } from '../domain/notify/notification.ts';
import { notificationRulesSchema, switchesSchema } from '../domain/notify/rules.ts';
import { channelProblemSchema } from './channel-problems.ts';
import { countSchema, isoTimeSchema, okSchema } from './common.ts';

/** Longest name of a channel. */
const MOST_OF_CHANNEL_NAME = 60;

/** With its words: `message` says what happened, `fix` what to do. */
const problemViewSchema = z.object({ problem: channelProblemSchema, message: z.string(), fix: z.string() });

export const channelSchema = z.object({
  id: z.string(),
  name: z.string(),
  settings: channelSettingsSchema,
  /** Of its password, or of the key that it signs with, which are never handed out. */
  secretState: z.enum(['set', 'empty', 'unreadable']),
  isOn: z.boolean(),
  /** Whether it waits for the end of quiet hours. */
  keepsQuiet: z.boolean(),
  showsAmounts: z.boolean(),
  /** Of every kind, whether it is told there. */
  switches: z.record(z.enum(SWITCHED_KINDS), z.boolean()),
  /** Why nothing goes out over it until something is changed or a test arrives; null while it works. */
  problem: problemViewSchema.nullable(),
  waiting: countSchema,
});
export type ChannelView = z.infer<typeof channelSchema>;

const secret = z.string().max(500);
const editable = {
  name: z.string().max(MOST_OF_CHANNEL_NAME),
  settings: madeChannelSchema,
  keepsQuiet: z.boolean(),
  showsAmounts: z.boolean(),
};

const newChannelSchema = z.object({
  ...editable,
  name: editable.name.default(''),
  keepsQuiet: editable.keepsQuiet.default(true),
  showsAmounts: editable.showsAmounts.default(true),
  /** Password of the mail server, or what a webhook is signed with. */
  secret: secret.default(''),
});

const channelChangeSchema = z.object({
  id: z.string().min(1).max(64),
  name: editable.name.optional(),
  settings: editable.settings.optional(),
  keepsQuiet: editable.keepsQuiet.optional(),
  showsAmounts: editable.showsAmounts.optional(),
  isOn: z.boolean().optional(),
  /** Only those that change. */
  switches: switchesSchema.optional(),
  /** An empty one removes it. A password stays only as long as host and port do. */
  secret: secret.optional(),
});

export const notificationsSchema = z.object({
  channels: z.array(channelSchema),
  rules: notificationRulesSchema,
});
export type NotificationsView = z.infer<typeof notificationsSchema>;

const words = { title: z.string(), lines: z.array(z.string()) };

export const recentNotificationSchema = z.object({
  id: z.string(),
  at: isoTimeSchema,
  ...words,
  /** Null for one of a newer version. */
  notification: notificationSchema.nullable(),
  sends: z.array(
    z.object({
      channelId: z.string(),
      state: z.enum(['waiting', 'sending', 'sent', 'dropped']),
      /** Of its message, so far. */
      tries: countSchema,
      problem: problemViewSchema.nullable(),
    }),
  ),
});
export type RecentNotification = z.infer<typeof recentNotificationSchema>;

/** What was told on this computer lately, for the desktop app. */
const shownMessageSchema = z.object({ id: z.string(), at: isoTimeSchema, ...words });
export type ShownMessage = z.infer<typeof shownMessageSchema>;
export const shownMessagesSchema = z.object({ items: z.array(shownMessageSchema) });

const tags = ['Notifications'];

export const notifications = {
  get: oc
    .route({
      method: 'GET',
      path: '/notifications',
      tags,
      summary: 'Channels with their switches, and the rules',
    })
    .output(notificationsSchema),
  setRules: oc
    .route({
      method: 'PUT',
      path: '/notifications/rules',
      tags,
      summary: 'Say which events are told, and when it is quiet',
    })
    .input(notificationRulesSchema)
    .output(notificationsSchema),
  addChannel: oc
    .route({ method: 'POST', path: '/notifications/channels', tags, summary: 'Add a channel' })
    .input(newChannelSchema)
    .output(channelSchema),
  changeChannel: oc
    .route({
      method: 'PATCH',
      path: '/notifications/channels/{id}',
      tags,
      summary: 'Change a channel or its switches; what waited for a person goes on',
    })
    .input(channelChangeSchema)
    .output(channelSchema),
  removeChannel: oc
    .route({ method: 'DELETE', path: '/notifications/channels/{id}', tags, summary: 'Remove a channel' })
    .input(z.object({ id: z.string().min(1).max(64) }))
    .output(okSchema),
  testChannel: oc
    .route({
      method: 'POST',
      path: '/notifications/channels/{id}/test',
      tags,
      summary: 'Send a test now and say what came of it',
    })
    .input(z.object({ id: z.string().min(1).max(64) }))
    .output(z.object({ problem: problemViewSchema.nullable() })),
  updateAvailable: oc
    .route({
      method: 'POST',
      path: '/notifications/update-available',
      tags,
      summary: 'Whoever looks for updates has found one: it is told once',
    })
    .input(z.object({ version: z.string().regex(/^[\w.+-]{1,40}$/) }))
    .output(okSchema),
  recent: oc
    .route({
      method: 'GET',
      path: '/notifications/recent',
      tags,
      summary: 'The newest notifications, with what became of each on each channel',
    })
    .input(z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }).optional())
    .output(z.object({ items: z.array(recentNotificationSchema) })),
  shown: oc
    .route({
      method: 'GET',
      path: '/notifications/shown',
      tags,
      summary: 'What was told on this computer in the last ten minutes, newest first',
    })
    .output(shownMessagesSchema),
};
