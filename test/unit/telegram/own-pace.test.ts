/** What we refuse to send for our own pace is no wait that Telegram asked for: bursts are allowed afterwards. */
import { expect, test } from 'vitest';
import { ChatSender } from '../../../electron/engine/telegram/chat-sender.ts';
import type { Chats } from '../../../electron/engine/telegram/chats.ts';
import { Pacer } from '../../../electron/engine/telegram/pacer.ts';
import { telegramChatIdSchema } from '../../../shared/domain/ids.ts';

const ID = telegramChatIdSchema.parse('chat-1');
const CHAT = { chatId: 42, isGroup: false };

test('a burst that would wait too long is put off, and the next one has its usual pace', async () => {
  let at = 0;
  const pacer = new Pacer(() => at);
  const row = { id: ID, chatId: 42, threadId: null, kind: 'private' } as const;
  const chats: Pick<Chats, 'find' | 'note'> = {
    find: () => ({
      ...row,
      name: 'Anna',
      canPause: false,
      hidesAmounts: false,
      problem: null,
      pairedAtMs: 0,
    }),
    note: () => undefined,
  };
  const sender = new ChatSender({
    client: { call: async (call) => Promise.resolve(call.result.parse({ message_id: 1 })) },
    chats: chats as Chats,
    pacer,
  });
  // Pauses are cut short: only the order of slots matters.
  const signal = AbortSignal.abort();
  const sent = await Promise.allSettled(Array.from({ length: 20 }, async () => sender.send(ID, 'x', signal)));
  expect(sent.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(5);
  at = 300_000;
  expect(pacer.waitMs(CHAT)).toBe(0);
  await sender.send(ID, 'x', signal);
  expect(pacer.waitMs(CHAT)).toBe(600);
});
