/** The person's Telegram bot: its token, the chats that are paired, and whether it is reached. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { telegramChatIdSchema } from '../domain/ids.ts';
import type { ChannelProblem } from './channel-problems.ts';
import { proxyLoginSchema, proxySchema } from '../domain/forward/proxy.ts';
import { countSchema, isoTimeSchema, okSchema, secretStateSchema } from './common.ts';
import type { SendFailure } from './send-failures.ts';

export const TELEGRAM_CHAT_KINDS = ['private', 'group', 'topic'] as const;
export type TelegramChatKind = (typeof TELEGRAM_CHAT_KINDS)[number];

export const MOST_TELEGRAM_CHATS = 50;
/** Longer is no token. */
const MAX_BOT_TOKEN = 200;

/** Why a call about the bot is refused. */
export type TelegramUserError =
  | { readonly code: 'telegram_token_malformed' }
  | { readonly code: 'telegram_token_not_accepted' }
  /** `cause`: a code of the system. */
  | { readonly code: 'telegram_unreachable'; readonly cause: string }
  | { readonly code: 'telegram_proxy_failed'; readonly failure: SendFailure }
  | { readonly code: 'telegram_not_set_up' }
  | { readonly code: 'telegram_too_many_chats'; readonly most: number }
  | { readonly code: 'telegram_chat_not_found'; readonly id: string };

const problemSchema = z.object({ code: z.string(), message: z.string(), fix: z.string() });

const stateSchema = z.discriminatedUnion('kind', [
  /** No token is saved. */
  z.object({ kind: z.literal('off') }),
  z.object({ kind: z.literal('connecting') }),
  z.object({ kind: z.literal('listening'), since: isoTimeSchema }),
  /** Tried again by itself, unless its token has to be replaced. */
  z.object({
    kind: z.literal('failing'),
    code: z.string(),
    message: z.string(),
    fix: z.string(),
    since: isoTimeSchema,
  }),
]);

const chatSchema = z.object({
  id: telegramChatIdSchema,
  kind: z.enum(TELEGRAM_CHAT_KINDS),
  /** A stranger's text, cut and in one line. */
  name: z.string(),
  /** Whether `/pause` and `/resume` are allowed there. */
  canPause: z.boolean(),
  hidesAmounts: z.boolean(),
  /** Why the last message to it was refused; null where it was not. */
  problem: problemSchema.nullable(),
  pairedAt: isoTimeSchema,
});
export type TelegramChat = z.infer<typeof chatSchema>;

export const telegramSchema = z.object({
  /** `…` and the last four characters; null when none is saved. The token itself is never shown. */
  token: z.string().nullable(),
  /** Null until Telegram has named it. */
  bot: z.object({ username: z.string(), name: z.string() }).nullable(),
  state: stateSchema,
  /** The way to Telegram. */
  proxy: proxySchema,
  /** Of the login for the proxy, which is never handed out. */
  proxyLoginState: secretStateSchema,
  /** A code that is waited for; null where there is none. */
  pairing: z.object({ expiresAt: isoTimeSchema, wrongTries: countSchema }).nullable(),
  chats: z.array(chatSchema),
});
export type TelegramView = z.infer<typeof telegramSchema>;

/** As the engine says it: codes where the API has sentences. */
export type CodedTelegramChat = Omit<TelegramChat, 'problem'> & { readonly problem: ChannelProblem | null };
export type CodedTelegram = Omit<TelegramView, 'state' | 'chats'> & {
  readonly state:
    | Exclude<TelegramView['state'], { readonly kind: 'failing' }>
    | { readonly kind: 'failing'; readonly problem: ChannelProblem; readonly since: string };
  readonly chats: readonly CodedTelegramChat[];
};

export const telegramPairingSchema = z.object({
  /** Works once: `7K2M-9QXD`. */
  code: z.string(),
  expiresAt: isoTimeSchema,
  /** Open a chat with the bot, or add it to a group, and send the code. */
  privateLink: z.string(),
  groupLink: z.string(),
});
export type TelegramPairing = z.infer<typeof telegramPairingSchema>;

const tags = ['Telegram'];
const chatInput = z.object({ id: telegramChatIdSchema });

export const telegram = {
  get: oc
    .route({ method: 'GET', path: '/telegram', tags, summary: 'The bot, whether it is reached, its chats' })
    .output(telegramSchema),
  setToken: oc
    .route({
      method: 'PUT',
      path: '/telegram/token',
      tags,
      summary: 'Save the token of a bot, after Telegram has accepted it',
      description: 'The token of another bot unpairs all chats; a new one of the same bot keeps them.',
    })
    .input(z.object({ token: z.string().min(1).max(MAX_BOT_TOKEN) }))
    .output(telegramSchema),
  clearToken: oc
    .route({
      method: 'DELETE',
      path: '/telegram/token',
      tags,
      summary: 'Remove the token; all chats are unpaired',
    })
    .output(telegramSchema),
  setProxy: oc
    .route({
      method: 'PUT',
      path: '/telegram/proxy',
      tags,
      summary: 'Reach Telegram through a proxy, or straight again',
    })
    .input(
      z.object({
        proxy: proxySchema,
        /** For the proxy's host of now, sealed. Left out it stays as it is, and counts for that host alone; null removes it. */
        proxyLogin: proxyLoginSchema.nullable().optional(),
      }),
    )
    .output(telegramSchema),
  takeOver: oc
    .route({
      method: 'POST',
      path: '/telegram/take-over',
      tags,
      summary: 'End the webhook that another program set for this bot',
    })
    .output(telegramSchema),
  beginPairing: oc
    .route({
      method: 'POST',
      path: '/telegram/pairing',
      tags,
      successStatus: 201,
      summary: 'A new code that pairs one chat, once and within ten minutes; the one before counts no more',
    })
    .output(telegramPairingSchema),
  endPairing: oc
    .route({ method: 'DELETE', path: '/telegram/pairing', tags, summary: 'The code counts no more' })
    .output(okSchema),
  updateChat: oc
    .route({ method: 'PATCH', path: '/telegram/chats/{id}', tags })
    .input(
      chatInput.extend({ canPause: z.boolean(), hidesAmounts: z.boolean() }).partial().required({ id: true }),
    )
    .output(telegramSchema),
  unpair: oc
    .route({
      method: 'DELETE',
      path: '/telegram/chats/{id}',
      tags,
      summary: 'Nothing is sent there any more',
    })
    .input(chatInput)
    .output(telegramSchema),
  test: oc
    .route({ method: 'POST', path: '/telegram/chats/{id}/test', tags, summary: 'Send a test message now' })
    .input(chatInput)
    .output(
      z.object({
        isSent: z.boolean(),
        /** Why it was not, or may not have been. */
        problem: problemSchema.nullable(),
      }),
    ),
};
