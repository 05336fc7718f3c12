/** Telegram in the window: the bot's token, pairing, chats, and what is wrong. */
import type { ChannelProblem } from '../../contract/channel-problems.ts';
import { MOST_WRONG_CODES, PAIRING_MINUTES } from '../../contract/limits.ts';
import type { TelegramUserError } from '../../contract/telegram.ts';
import { messageFor, type MessagesOf, type ProblemMessage } from '../message-for.ts';
import { sendFailures } from './send-failures.ts';

type TelegramProblem = Extract<ChannelProblem, { readonly code: `telegram_${string}` }>;

export const telegramProblems: MessagesOf<TelegramProblem, ProblemMessage> = {
  telegram_off: () => ({
    message: 'No Telegram bot is set up.',
    fix: 'Enter the token of your bot in the Telegram settings.',
  }),
  telegram_token_refused: () => ({
    message: 'Telegram does not accept the token any more. It was revoked, or the bot was deleted.',
    fix: 'Ask @BotFather for a new token with /token, and enter it here.',
  }),
  telegram_conflict: () => ({
    message: 'Another program reads the messages of this bot, so commands may not reach this computer.',
    fix: 'Stop the other program, or make a bot for Postback Desk alone. If you do not know which program it is, revoke the token in @BotFather and enter the new one here.',
  }),
  telegram_webhook: () => ({
    message:
      'Another service gets the messages of this bot through a webhook, so commands do not reach this computer.',
    fix: 'Make a bot for Postback Desk alone, or take this one over. The other service then gets nothing any more.',
  }),
  telegram_blocked: () => ({
    message: 'The bot is blocked in this chat.',
    fix: 'Unblock the bot in Telegram. What waited is sent then.',
  }),
  telegram_chat_gone: () => ({
    message: 'This chat does not exist any more, or the bot is no longer in it.',
    fix: 'Unpair it. To use it again, add the bot to the chat and pair it with a new code.',
  }),
  telegram_topic_gone: () => ({
    message: 'This topic was closed or deleted.',
    fix: 'Open it again, or unpair it and pair another topic.',
  }),
  telegram_not_allowed: () => ({
    message: 'The bot is not allowed to write in this chat.',
    fix: 'Give it the right to send messages, then send a test message.',
  }),
  telegram_not_paired: () => ({
    message: 'This chat is not paired.',
    fix: 'Pair it in the Telegram settings.',
  }),
  telegram_slow_down: ({ seconds }) => ({
    message: `Telegram asks to wait ${Math.ceil(seconds)} s, because many messages were sent.`,
    fix: 'It will retry automatically.',
  }),
  telegram_refused: ({ said }) => ({
    message: `Telegram did not accept the message: “${said}”.`,
    fix: 'Check the chat in Telegram, then send a test message.',
  }),
  telegram_down: ({ status }) => ({
    message: `Telegram has a problem of its own (status ${status}).`,
    fix: 'It will retry automatically.',
  }),
  telegram_proxy: ({ failure }) => ({
    message: `The proxy for Telegram does not work. ${messageFor(sendFailures, failure)}`,
    fix: 'It will retry automatically. Check the proxy in the Telegram settings.',
  }),
  telegram_not_readable: () => ({
    message:
      'The answer did not come from Telegram. Something in your network may have answered in its place.',
    fix: 'It will retry automatically. Check your internet connection, for example whether it wants you to sign in.',
  }),
};

export const telegramErrors: MessagesOf<TelegramUserError> = {
  telegram_token_malformed: () =>
    'This is not the token of a bot. It looks like 123456789:AAE-abc… Copy the whole line that @BotFather shows.',
  telegram_token_not_accepted: () =>
    'Telegram does not accept this token, so it was not saved. Copy it from @BotFather again. If you revoked it there, use the newest one.',
  telegram_unreachable: ({ cause }) =>
    `Telegram could not be reached (${cause}), so the token was not checked and not saved. Check your internet connection and try again.`,
  telegram_proxy_failed: ({ failure }) =>
    `The token was not checked and not saved. ${messageFor(sendFailures, failure)}`,
  telegram_not_set_up: () => 'No Telegram bot is connected. Enter the token of your bot first.',
  telegram_too_many_chats: ({ most }) =>
    `${most} chats are paired already. Unpair one that you do not need, then pair the new one.`,
  telegram_chat_not_found: ({ id }) =>
    `Chat ${id} is not paired. It may have been unpaired. Reload the list.`,
};

export const telegram = {
  title: 'Telegram',
  what: 'Ask your desk for figures and get its messages in Telegram, on any device. You use a bot of your own.',
  none: {
    title: 'No bot yet',
    line: 'You need a Telegram bot of your own. Making one takes a minute and is free.',
  },
  steps: {
    title: 'How to make a bot',
    list: [
      'Open @BotFather in Telegram and send /newbot.',
      'Choose a name, then a user name that ends in “bot”.',
      'Copy the token from its answer and paste it below.',
    ],
    privacy:
      'Messages go through the servers of Telegram, which can read them. They never contain keys or tokens. Click ids are shortened, and you can hide amounts for each chat.',
  },
  token: {
    label: 'Bot token',
    hint: 'Saved encrypted on this computer and never shown again.',
    save: 'Connect the bot',
    replace: 'Replace the token',
    replaceWhat:
      'A new token of the same bot keeps the paired chats. The token of another bot unpairs them all.',
    saved: (masked: string) => `Token ${masked}`,
    failed: 'Not connected',
  },
  proxy: {
    title: 'Proxy',
    what: 'Use a proxy where Telegram is blocked. All calls of the bot go through it.',
    label: 'Proxy for Telegram',
    hint: 'socks5://user:password@host:port or http://host:port. The login is saved encrypted and never shown again.',
    malformed: 'Write it as socks5://host:port or http://user:password@host:port.',
    now: (name: string, hasLogin: boolean) => `Used now: ${name}${hasLogin ? ', with a login' : ''}`,
    none: 'Used now: no proxy',
    unreadable: 'The login of the proxy was saved on another computer. Enter the proxy again.',
    save: 'Use this proxy',
    remove: 'Use no proxy',
    failed: 'Not changed',
  },
  remove: {
    button: 'Remove the bot',
    title: (name: string) => `Remove ${name}?`,
    body: 'The token is deleted here and all chats are unpaired. Nothing is sent to Telegram any more.',
    stays: 'The bot itself stays yours; delete it in @BotFather if you do not need it.',
    confirm: 'Remove the bot',
  },
  takeOver: {
    button: 'Take this bot over',
    title: 'Take this bot over?',
    body: 'The webhook is removed at Telegram. The other service gets no messages of this bot any more, until it is set up there again.',
    confirm: 'Take it over',
  },
  states: {
    off: 'Off',
    connecting: 'Connecting',
    connectingLine: 'Waiting for the first response of Telegram.',
    listening: 'Connected',
    listeningLine: (chats: number) =>
      chats === 0
        ? 'No chat is paired yet.'
        : chats === 1
          ? '1 chat is paired.'
          : `${chats} chats are paired.`,
    failing: 'Needs your attention',
  },
  pair: {
    button: 'Pair a chat',
    title: 'Pair a chat',
    what: `Send this code to the bot. It works once, within ${PAIRING_MINUTES} minutes. Only paired chats get answers.`,
    code: 'Pairing code',
    own: 'Your own chat',
    ownWhat: 'Scan this with your phone, or open the link, and press “Start”.',
    group: 'Group or topic',
    groupWhat: 'Open the link and choose the group. For a topic, send the command in the topic instead.',
    open: 'Open in Telegram',
    command: 'Or send this',
    qr: 'QR code of the link',
    left: (duration: string) => `Works for ${duration}.`,
    wrong: (count: number) =>
      `${count === 1 ? 'One wrong code was' : `${count} wrong codes were`} sent to the bot. After ${MOST_WRONG_CODES} a sender is blocked for a while.`,
    over: 'This code does not work any more.',
    again: 'Get a new code',
    done: (name: string) => `“${name}” is paired.`,
    failed: 'No code',
  },
  chats: {
    title: 'Paired chats',
    none: 'No chat is paired yet. Pair your own chat or a group.',
    kinds: { private: 'private chat', group: 'group', topic: 'topic of a group' },
    canPause: 'Allow /pause and /resume',
    canPauseHint: 'Whoever can write in this chat can then pause forwarding, after a question.',
    hidesAmounts: 'Hide amounts',
    hidesAmountsHint: 'Counts are shown, sums of money are not.',
    test: 'Send a test message',
    tested: 'The test message was sent.',
    testFailed: 'The test message was not sent',
    since: (moment: string) => `paired ${moment}`,
    unpair: {
      button: 'Unpair',
      title: (name: string) => `Unpair “${name}”?`,
      body: 'Nothing is sent there any more, and its commands are not answered.',
      stays: 'Messages that are there already stay.',
      confirm: 'Unpair',
    },
    failed: 'Not changed',
  },
};
