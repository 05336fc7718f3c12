/** What each kind of channel needs to know, its secrets apart. One kind is one entry of the union. */
import { z } from 'zod';
import { telegramChatIdSchema } from '../ids.ts';

export const TLS_MODES = ['implicit', 'starttls', 'none'] as const;

const isWebUrl = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');
/** A login in a URL would be shown and stored as it is, and is not sent. */
const hasLogin = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && url.username + url.password !== '';
};
/** Neither a list nor a header of its own. */
const mailAddress = z
  .string()
  .max(254)
  .regex(/^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,189}$/);

const url = z.string().max(2_000).refine(isWebUrl);
const webhookSchema = z.object({
  kind: z.literal('webhook'),
  url,
  /** The person's yes to an address on this computer or in a private network. */
  allowsPrivate: z.boolean().default(false),
});
const emailSchema = z.object({
  kind: z.literal('email'),
  host: z
    .string()
    .min(1)
    .max(253)
    .regex(/^[\w.:-]+$/),
  port: z.number().int().min(1).max(65_535),
  tls: z.enum(TLS_MODES),
  /** Empty for a server that asks for none. */
  user: z.string().max(254).default(''),
  from: mailAddress,
  to: z.array(mailAddress).min(1).max(10),
  allowsPrivate: z.boolean().default(false),
});

/** Of those that a person makes. */
export const madeChannelSchema = z.discriminatedUnion('kind', [
  webhookSchema.extend({ url: url.refine((text) => !hasLogin(text)) }),
  emailSchema,
]);
export type MadeChannel = z.infer<typeof madeChannelSchema>;
export type MadeChannelKind = MadeChannel['kind'];

export const channelSettingsSchema = z.discriminatedUnion('kind', [
  /** Notices of this computer’s system, through the desktop app; the window shows them too. */
  z.object({ kind: z.literal('system') }),
  /** A paired chat of the person’s bot: it is there as long as the pairing. */
  z.object({ kind: z.literal('telegram'), chatId: telegramChatIdSchema }),
  webhookSchema,
  emailSchema,
]);
export type ChannelSettings = Readonly<z.infer<typeof channelSettingsSchema>>;
export type ChannelKind = ChannelSettings['kind'];
export type SettingsOf<Kind extends ChannelKind> = Extract<ChannelSettings, { readonly kind: Kind }>;

/** This computer's own channel, which is always there. */
export const SYSTEM_CHANNEL = 'system';
