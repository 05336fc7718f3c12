/** The person's Telegram bot, over what the desk knows. */
import type { DeskLanguage } from '../api/desk-language.ts';
import { botSpeech } from '../api/telegram-answers/bot-speech.ts';
import { createAgents } from '../forward/agents.ts';
import type { SecretBook } from '../secrets/secret-book.ts';
import { BotProxy } from '../telegram/bot-proxy.ts';
import { botServer } from '../telegram/bot-server.ts';
import { Chats } from '../telegram/chats.ts';
import { Pairing } from '../telegram/pairing.ts';
import { USUAL_PAUSES } from '../telegram/poller.ts';
import { Telegram } from '../telegram/telegram.ts';
import type { Base } from './base.ts';
import { telegramFacts, type TelegramFactDeps } from './telegram-facts.ts';

export interface TelegramWork {
  readonly telegram: Telegram;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

export interface TelegramPlace {
  /** Asked each time: the person may choose another language. */
  readonly text: DeskLanguage['text'];
  /** Of the program. */
  readonly version: string;
  /** Of tests, in place of Telegram's own server. */
  readonly telegramServer?: string | undefined;
}

export function createTelegram(
  base: Base,
  secrets: SecretBook,
  known: TelegramFactDeps,
  { text, version, telegramServer }: TelegramPlace,
): TelegramWork {
  const { store, newId, now, elapsed, log, events } = base;
  const facts = telegramFacts(base, known);
  const server = botServer(telegramServer);
  const agents = createAgents();
  const straight = server.isOnThisComputer ? agents.any : agents.publicOnly;
  const proxy = new BotProxy({ store, secrets, straight });
  const onChange = (): void => {
    events.emit('telegram.changed', null);
  };
  const telegram = new Telegram({
    server: server.url,
    dispatcher: () => proxy.dispatcher(),
    proxy,
    userAgent: `PostbackDesk/${version}`,
    store,
    secrets,
    newId,
    now,
    elapsed,
    log,
    chats: new Chats({ store, newId, now, onChanged: onChange }),
    pairing: new Pairing(elapsed),
    facts,
    ...botSpeech(facts, text),
    onChange,
    pauses: USUAL_PAUSES,
  });
  return {
    telegram,
    start: () => {
      telegram.start();
    },
    stop: async () => {
      await telegram.stop();
      await Promise.all([agents.publicOnly.destroy(), agents.any.destroy()]);
    },
  };
}
