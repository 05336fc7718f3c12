/** How soon a message may go out (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). Pure. */

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** A message a second to one chat, twenty a minute to one group, thirty a second to all. */
const CHAT_PAUSE_MS = SECOND_MS;
const MOST_PER_MINUTE_IN_GROUP = 20;
const MOST_PER_SECOND = 30;

/** Times of messages that went out or are about to, oldest first; any clock. */
export interface Sendings {
  readonly toChat: readonly number[];
  readonly toAll: readonly number[];
}

/** The first moment, from now on, at which one more may go to this chat. */
export function nextSlot(sendings: Sendings, isGroup: boolean, now: number): number {
  const last = sendings.toChat.at(-1);
  const slots = [
    now,
    last === undefined ? now : last + CHAT_PAUSE_MS,
    isGroup ? slotWithin(sendings.toChat, MOST_PER_MINUTE_IN_GROUP, MINUTE_MS, now) : now,
  ];
  return slotWithin(sendings.toAll, MOST_PER_SECOND, SECOND_MS, Math.max(...slots));
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
