/** Procedures of the Telegram bot. Thin: each one calls and shows. */
import type { ChannelProblem } from '../../../shared/contract/channel-problems.ts';
import type { CodedTelegram, TelegramView } from '../../../shared/contract/telegram.ts';
import { givenOf } from '../../../shared/domain/given-of.ts';
import type { TelegramChatId } from '../../../shared/domain/ids.ts';
import type { Text } from '../../../shared/text/en.ts';
import { messageFor } from '../../../shared/text/message-for.ts';
import type { Telegram } from '../telegram/telegram.ts';
import type { ApiBase } from './base.ts';

export interface TelegramRouteDeps {
  readonly telegram: Telegram;
  /** A test has arrived in a chat. */
  readonly onChatReached: (id: TelegramChatId) => void;
}

export function telegramRoutes(base: ApiBase, { telegram, onChatReached }: TelegramRouteDeps) {
  return {
    get: base.telegram.get.handler(({ context }) => telegramView(context.text, telegram.view())),
    setToken: base.telegram.setToken.handler(async ({ input, context }) =>
      telegramView(context.text, await telegram.setToken(input.token)),
    ),
    clearToken: base.telegram.clearToken.handler(async ({ context }) =>
      telegramView(context.text, await telegram.clearToken()),
    ),
    setProxy: base.telegram.setProxy.handler(async ({ input, context }) =>
      telegramView(context.text, await telegram.setProxy(input.proxy, input.proxyLogin)),
    ),
    takeOver: base.telegram.takeOver.handler(async ({ context }) =>
      telegramView(context.text, await telegram.takeOver()),
    ),
    beginPairing: base.telegram.beginPairing.handler(() => telegram.beginPairing()),
    endPairing: base.telegram.endPairing.handler(() => {
      telegram.endPairing();
      return { ok: true } as const;
    }),
    updateChat: base.telegram.updateChat.handler(({ input: { id, ...edit }, context }) => {
      telegram.changeChat(id, givenOf(edit));
      return telegramView(context.text, telegram.view());
    }),
    unpair: base.telegram.unpair.handler(async ({ input, context }) => {
      await telegram.unpair(input.id);
      return telegramView(context.text, telegram.view());
    }),
    test: base.telegram.test.handler(async ({ input, context }) => {
      const problem = await telegram.test(input.id);
      if (problem === null) onChatReached(input.id);
      return { isSent: problem === null, problem: problem && problemView(context.text, problem) };
    }),
  };
}

function telegramView(text: Text, { state, chats, ...view }: CodedTelegram): TelegramView {
  return {
    ...view,
    state:
      state.kind === 'failing'
        ? { kind: state.kind, since: state.since, ...problemView(text, state.problem) }
        : state,
    chats: chats.map(({ problem, ...chat }) => ({
      ...chat,
      problem: problem && problemView(text, problem),
    })),
  };
}

function problemView({ channelProblems }: Text, problem: ChannelProblem) {
  return { code: problem.code, ...messageFor(channelProblems, problem) };
}
