/** Where something was written: a chat, or a topic in it. Pure. */
import type { TelegramChatKind } from '../../../shared/contract/telegram.ts';
import type { BotChat, BotMessage } from './bot-messages.ts';

export interface ChatPlace {
  readonly chatId: number;
  /** Of a topic; null for none. */
  readonly threadId: number | null;
  readonly kind: TelegramChatKind;
  /** A stranger's text: bounded, shown as it is. */
  readonly name: string;
}

const MOST_NAME = 120;

/** Null for what is no place to answer in, such as a channel. */
export function placeOf(message: BotMessage): ChatPlace | null {
  const { chat } = message;
  if (chat.type === 'private')
    return { chatId: chat.id, threadId: null, kind: 'private', name: nameOf(chat) };
  if (chat.type !== 'group' && chat.type !== 'supergroup') return null;
  // Replies in a group without topics have the number of a thread too.
  const threadId = message.is_topic_message ? (message.message_thread_id ?? null) : null;
  return { chatId: chat.id, threadId, kind: threadId === null ? 'group' : 'topic', name: nameOf(chat) };
}

function nameOf(chat: BotChat): string {
  const person = [chat.first_name, chat.last_name].filter((part) => part !== '').join(' ');
  const name = [chat.title, person, chat.username, String(chat.id)].find((each) => each.trim() !== '') ?? '';
  const head = name.slice(0, MOST_NAME);
  return head.length < name.length ? `${head.replace(/[\ud800-\udbff]$/u, '')}…` : head;
}
