/** Why Telegram did not take a message, or hands out none, as codes with what the sentences need. */
import { z } from 'zod';
import { sendFailureSchema } from './send-failures.ts';

export const telegramProblemSchemas = [
  /** No token is saved. */
  z.object({ code: z.literal('telegram_off') }),
  /** Revoked, or never one. */
  z.object({ code: z.literal('telegram_token_refused') }),
  /** Another program asks for the messages of this bot. */
  z.object({ code: z.literal('telegram_conflict') }),
  /** Another program has them sent to a server of its own. */
  z.object({ code: z.literal('telegram_webhook') }),
  /** The person blocked the bot. */
  z.object({ code: z.literal('telegram_blocked') }),
  /** The chat or the account was deleted, or the bot is not in it any more. */
  z.object({ code: z.literal('telegram_chat_gone') }),
  z.object({ code: z.literal('telegram_topic_gone') }),
  /** The bot may not write there. */
  z.object({ code: z.literal('telegram_not_allowed') }),
  /** The chat was unpaired here. */
  z.object({ code: z.literal('telegram_not_paired') }),
  /** Too many messages; it asked to be left alone for so long. */
  z.object({ code: z.literal('telegram_slow_down'), seconds: z.number() }),
  /** `said`: Telegram's own words, cut. */
  z.object({ code: z.literal('telegram_refused'), said: z.string().max(500) }),
  /** It has trouble of its own. */
  z.object({ code: z.literal('telegram_down'), status: z.number().int() }),
  /** The person's proxy did not lead there. */
  z.object({ code: z.literal('telegram_proxy'), failure: sendFailureSchema }),
  /** What answered does not speak as Telegram does. */
  z.object({ code: z.literal('telegram_not_readable') }),
] as const;
