/**
 * How soon a message or an edit may go out. Pure.
 * About a message a second to one chat with short bursts, twenty a minute to one group, thirty a second to all
 * (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). Edits count as messages do
 * (https://github.com/tdlib/td/issues/3034).
 */

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** To one chat, in the long run. */
const CHAT_PAUSE_MS = SECOND_MS;
/** A burst may be so many ahead of that, with less between two of them. */
const MOST_AHEAD = 8;
const BURST_PAUSE_MS = 600;
const MOST_PER_MINUTE_IN_GROUP = 20;
const MOST_PER_SECOND = 30;

/** Times of messages that went out or are about to, oldest first; any clock. */
export interface Sendings {
  readonly toChat: readonly number[];
  readonly toAll: readonly number[];
}

/** `careful`: no bursts, because Telegram has asked for a wait there. */
export type ChatPace = 'usual' | 'careful' | 'group';

/** The first moment, from now on, at which one more may go to this chat. */
export function nextSlot(sendings: Sendings, pace: ChatPace, now: number): number {
  const slot = Math.max(now, slotInChat(sendings.toChat, pace));
  const inChat =
    pace === 'group' ? slotWithin(sendings.toChat, MOST_PER_MINUTE_IN_GROUP, MINUTE_MS, slot) : slot;
  return slotWithin(sendings.toAll, MOST_PER_SECOND, SECOND_MS, inChat);
}

function slotInChat(times: readonly number[], pace: ChatPace): number {
  const last = times.at(-1);
  if (last === undefined) return -Infinity;
  if (pace !== 'usual') return last + CHAT_PAUSE_MS;
  // When one a second would have come so far.
  const evenly = times.reduce((due, at) => Math.max(due, at) + CHAT_PAUSE_MS, -Infinity);
  return Math.max(last + BURST_PAUSE_MS, evenly - MOST_AHEAD * CHAT_PAUSE_MS);
}

/** Those that still count. */
export function recent(sendings: Sendings, now: number): Sendings {
  return {
    toChat: sendings.toChat.filter((at) => at > now - MINUTE_MS),
    toAll: sendings.toAll.filter((at) => at > now - SECOND_MS),
  };
}

/** The first moment at which fewer than so many lie within the time before it. */
function slotWithin(times: readonly number[], most: number, withinMs: number, now: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  const oldest = sorted.at(-most);
  return oldest === undefined ? now : Math.max(now, oldest + withinMs);
}
