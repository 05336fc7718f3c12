/** All that runs for one token: its calls, its poller, and who is answered. */
import type { Dispatcher } from 'undici';
import type { Log } from '../../platform/log.ts';
import type { Store } from '../store/store.ts';
import { type BotClient, createBotClient } from './bot-client.ts';
import type { BotUser } from './bot-messages.ts';
import type { AnswerCommand, BotWords } from './bot-words.ts';
import { ChatSender } from './chat-sender.ts';
import type { Chats } from './chats.ts';
import { CommandRate } from './command-rate.ts';
import type { DeskFacts } from './desk-facts.ts';
import { Pacer } from './pacer.ts';
import type { Pairing } from './pairing.ts';
import { PauseDialog } from './pause-dialog.ts';
import { PauseQuestions } from './pause-questions.ts';
import { Poller, type PollPauses } from './poller.ts';
import { UpdateHandler } from './update-handler.ts';

export interface BotRunDeps {
  /** `https://api.telegram.org`, but in tests. */
  readonly server: string;
  readonly dispatcher: () => Dispatcher;
  readonly userAgent: string;
  readonly store: Pick<Store, 'telegram' | 'transaction'>;
  readonly chats: Chats;
  readonly pairing: Pairing;
  readonly facts: Pick<DeskFacts, 'destinations' | 'setPaused'>;
  readonly answer: AnswerCommand;
  readonly words: () => BotWords;
  /** What is shown of it is another. */
  readonly onChange: () => void;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  readonly log: Log;
  readonly pauses: PollPauses;
}

export interface BotRun {
  readonly client: BotClient;
  readonly sender: ChatSender;
  readonly poller: Poller;
  /** Resolves when no call is under way any more. */
  readonly stop: () => Promise<void>;
}

/** Begins at once. */
export function startBotRun(deps: BotRunDeps, token: string): BotRun {
  const { store, chats, pairing, facts, answer, words, elapsed, log, onChange } = deps;
  const stopping = new AbortController();
  const { signal } = stopping;
  const client = createBotClient({ ...deps, token });
  const sender = new ChatSender({ client, chats, pacer: new Pacer(elapsed) });
  const questions = new PauseQuestions(elapsed);
  const handler = new UpdateHandler({
    chats,
    pairing,
    sender,
    pausing: new PauseDialog({ client, sender, questions, facts, words: () => words().pause, signal }),
    rate: new CommandRate(elapsed),
    answer,
    username: () => store.telegram.bot()?.username ?? '',
    words,
    onPairingChanged: onChange,
    signal,
    log,
  });
  const poller = new Poller({
    ...deps,
    client,
    nextUpdateId: () => store.telegram.bot()?.nextUpdateId ?? 0,
    saveNextUpdateId: (nextUpdateId) => {
      const bot = store.telegram.bot();
      if (bot === null) return;
      store.transaction(() => {
        store.telegram.saveBot({ ...bot, nextUpdateId });
      });
    },
    onMe: (me) => {
      noteBot(deps, me);
    },
    onUpdate: (update) => {
      handler.take(update);
    },
  });
  poller.start();
  return {
    client,
    sender,
    poller,
    stop: async () => {
      stopping.abort();
      await poller.stop();
      await handler.settle();
    },
  };
}

/** Another bot numbers its updates anew, and is in none of the chats. */
export function noteBot({ store, chats }: Pick<BotRunDeps, 'store' | 'chats'>, me: BotUser): void {
  const before = store.telegram.bot();
  const isSame = before?.id === me.id;
  const name = me.first_name === '' ? me.username : me.first_name;
  if (isSame && before.username === me.username && before.name === name) return;
  if (!isSame) chats.unpairAll();
  store.transaction(() => {
    store.telegram.saveBot({
      id: me.id,
      username: me.username,
      name,
      nextUpdateId: isSame ? before.nextUpdateId : 0,
    });
  });
}
