/**
 * What Telegram means by an error. Its codes are those of HTTP, and what they are about stands in a description that
 * is not promised to stay (https://core.telegram.org/bots/api#making-requests): one that is not known is shown as it is.
 */
import type { ChannelProblem } from '../../../shared/contract/channel-problems.ts';
import { inertText } from '../../../shared/domain/telegram/inert-text.ts';
import { BotError, type BotFailure } from './bot-error.ts';
import type { BotReply } from './bot-messages.ts';

const SECOND_MS = 1_000;
const LONGEST_WAIT_S = 86_400;
const MOST_SAID = 200;
/** Of an edit. */
const GONE = [
  'message to edit not found',
  "message can't be edited",
  'message_id_invalid',
  'message identifier is not specified',
];

/** @param status of HTTP @param reply null where the body was no answer of Telegram */
export function readRefusal(status: number, reply: BotReply | null): BotError {
  // A success that cannot be read may be one all the same.
  if (reply === null) return new BotError({ problem: unreadable(status), mayHaveArrived: status < 300 });
  const code = reply.error_code ?? status;
  const { retry_after: seconds, migrate_to_chat_id: migratedTo } = reply.parameters ?? {};
  return new BotError({
    problem: problemOf(code, reply.description, seconds ?? null),
    afterMs: seconds === undefined ? null : Math.min(seconds, LONGEST_WAIT_S) * SECOND_MS,
    migratedTo: migratedTo ?? null,
    edit: editOf(reply.description.toLowerCase()),
  });
}

/** What stands before Telegram, such as a proxy, answers in pages. */
function unreadable(status: number): ChannelProblem {
  if (status === 429) return { code: 'telegram_slow_down', seconds: 1 };
  return status >= 500 ? { code: 'telegram_down', status } : { code: 'telegram_not_readable' };
}

function editOf(said: string): BotFailure['edit'] {
  if (said.includes('message is not modified')) return 'same';
  return GONE.some((words) => said.includes(words)) ? 'gone' : null;
}

function problemOf(code: number, description: string, seconds: number | null): ChannelProblem {
  const said = description.toLowerCase();
  switch (code) {
    // A token that was never one is a path that is not there.
    case 401:
    case 404:
      return { code: 'telegram_token_refused' };
    case 403:
      return { code: forbidden(said) };
    case 409:
      return { code: said.includes('webhook is active') ? 'telegram_webhook' : 'telegram_conflict' };
    case 429:
      return { code: 'telegram_slow_down', seconds: seconds ?? 1 };
    default:
  }
  if (code >= 500) return { code: 'telegram_down', status: code };
  return badRequest(said) ?? { code: 'telegram_refused', said: inertText(description, MOST_SAID) };
}

function forbidden(said: string): 'telegram_blocked' | 'telegram_chat_gone' | 'telegram_not_allowed' {
  if (said.includes('blocked by the user')) return 'telegram_blocked';
  const isGone = ['kicked', 'not a member', 'deactivated', 'was deleted'].some((word) => said.includes(word));
  return isGone ? 'telegram_chat_gone' : 'telegram_not_allowed';
}

function badRequest(said: string): ChannelProblem | null {
  const tells = (...words: readonly string[]): boolean => words.some((word) => said.includes(word));
  if (tells('chat not found', 'group chat was deactivated', 'peer_id_invalid'))
    return { code: 'telegram_chat_gone' };
  if (tells('thread not found', 'topic_deleted', 'topic_closed')) return { code: 'telegram_topic_gone' };
  if (tells('not enough rights', 'have no rights', 'chat_write_forbidden', 'need administrator rights'))
    return { code: 'telegram_not_allowed' };
  return null;
}
