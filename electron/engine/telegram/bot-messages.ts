/**
 * What Telegram answers, as far as it is used: https://core.telegram.org/bots/api, of Bot API 9. Whatever else it says
 * is dropped; texts are bounded before anything looks at them.
 */
import { z } from 'zod';

/** Of a name or a title, which Telegram keeps below 256 itself. */
const MOST_NAME = 256;
const MOST_TEXT = 4_096;

const id = z.number().int();
const cut = (most: number) => z.string().transform((text) => text.slice(0, most));

const userSchema = z.object({
  id,
  first_name: cut(MOST_NAME).default(''),
  last_name: cut(MOST_NAME).default(''),
  username: cut(MOST_NAME).default(''),
});
export type BotUser = z.infer<typeof userSchema>;

const chatSchema = z.object({
  id,
  type: z.string(),
  title: cut(MOST_NAME).default(''),
  first_name: cut(MOST_NAME).default(''),
  last_name: cut(MOST_NAME).default(''),
  username: cut(MOST_NAME).default(''),
});
export type BotChat = z.infer<typeof chatSchema>;

const messageSchema = z.object({
  message_id: id,
  message_thread_id: id.optional(),
  is_topic_message: z.boolean().default(false),
  chat: chatSchema,
  /** Missing where a channel, or an administrator who stays unnamed, wrote it. */
  from: userSchema.optional(),
  /** In whose name it was written, where that is no person. */
  sender_chat: z.object({ id }).optional(),
  text: cut(MOST_TEXT).optional(),
  /** The group has another number from now on; said in the old one, and in the new one. */
  migrate_to_chat_id: id.optional(),
  migrate_from_chat_id: id.optional(),
});
export type BotMessage = z.infer<typeof messageSchema>;

const pressedSchema = z.object({
  id: z.string(),
  from: userSchema,
  /** Missing where it is too old. */
  message: messageSchema.optional(),
  data: cut(64).default(''),
});
export type BotPressed = z.infer<typeof pressedSchema>;

const memberSchema = z.object({ chat: chatSchema, new_chat_member: z.object({ status: z.string() }) });

export const updateSchema = z.object({
  update_id: id,
  message: messageSchema.optional(),
  callback_query: pressedSchema.optional(),
  /** The bot itself was let in, blocked or thrown out. */
  my_chat_member: memberSchema.optional(),
});
export type BotUpdate = z.infer<typeof updateSchema>;

/** Of one that cannot be read, so that it is passed over. */
const anyUpdateSchema = z.object({ update_id: id });

export const updatesSchema = z
  .array(z.unknown())
  .transform((all) => all.flatMap((each): BotUpdate[] => readUpdate(each)));

function readUpdate(update: unknown): BotUpdate[] {
  const whole = updateSchema.safeParse(update);
  if (whole.success) return [whole.data];
  const numbered = anyUpdateSchema.safeParse(update);
  return numbered.success ? [numbered.data] : [];
}

export const meSchema = userSchema.extend({ username: z.string().regex(/^\w{1,64}$/u) });
/** Of no message: what was sent and has no number that can be read was sent all the same, and cannot be edited. */
const NO_MESSAGE = 0;
export const sentSchema = z.object({ message_id: id }).catch({ message_id: NO_MESSAGE });
/** What is of no interest. */
export const anySchema = z.unknown();

/** Only whether it succeeded has to be understood. */
export const replySchema = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.number().int().optional().catch(undefined),
  description: cut(500).default('').catch(''),
  parameters: z
    .object({
      retry_after: z.number().nonnegative().optional().catch(undefined),
      migrate_to_chat_id: id.optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});
export type BotReply = z.infer<typeof replySchema>;
