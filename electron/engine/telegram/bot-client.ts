/**
 * Calls of the Bot API, each one HTTP request, bounded in time and bytes (https://core.telegram.org/bots/api).
 * The token is a part of every URL, so neither a URL nor an error that could hold one leaves this file.
 */
import { type Dispatcher, request } from 'undici';
import type { z } from 'zod';
import type { ChannelProblem } from '../../../shared/contract/channel-problems.ts';
import { isProxyFailure } from '../../../shared/contract/send-failures.ts';
import { parseJson } from '../../platform/parse-json.ts';
import { PARTS_OF_THE_WAY } from '../forward/proxy-connector.ts';
import { CONNECT_TIMEOUT_MS, describeSendError, type SendError } from '../forward/send-error.ts';
import { BotError } from './bot-error.ts';
import { type BotReply, replySchema } from './bot-messages.ts';
import { pictureForm } from './picture-form.ts';
import { readRefusal } from './read-refusal.ts';

const REPLY_MS = 15_000;
/** A page of updates is the longest reply. */
const MOST_REPLY_BYTES = 4 * 1024 * 1024;

export type BotMethod =
  | 'getMe'
  | 'getUpdates'
  | 'sendMessage'
  | 'editMessageText'
  | 'sendPhoto'
  | 'answerCallbackQuery'
  | 'deleteWebhook'
  | 'leaveChat';

export interface BotCall<Result> {
  readonly method: BotMethod;
  /** Sent as JSON, or as parts of a form where there is a picture. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly picture?: Uint8Array;
  readonly result: z.ZodType<Result>;
  readonly signal: AbortSignal;
  /** So much longer its reply may take. */
  readonly waitMs?: number;
}

/** @throws BotError, of all its calls */
export interface BotClient {
  readonly call: <Result>(call: BotCall<Result>) => Promise<Result>;
}

export interface BotClientDeps {
  /** `https://api.telegram.org`, but in tests. */
  readonly server: string;
  readonly token: string;
  /** @throws BotError where there is no way */
  readonly dispatcher: () => Dispatcher;
  readonly userAgent: string;
}

export function createBotClient(deps: BotClientDeps): BotClient {
  return {
    call: async <Result>(call: BotCall<Result>) => {
      const { status, reply } = await exchange(deps, call);
      if (reply?.ok !== true) throw readRefusal(status, reply);
      const result = call.result.safeParse(reply.result);
      if (!result.success)
        throw new BotError({ problem: { code: 'telegram_not_readable' }, mayHaveArrived: true });
      return result.data;
    },
  };
}

interface Exchanged {
  readonly status: number;
  /** Null where the body is none of Telegram's. */
  readonly reply: BotReply | null;
}

async function exchange<Result>(deps: BotClientDeps, call: BotCall<Result>): Promise<Exchanged> {
  const { server, token, dispatcher, userAgent } = deps;
  const replyMs = REPLY_MS + (call.waitMs ?? 0);
  const way = dispatcher();
  const tooLong = AbortSignal.timeout(replyMs + PARTS_OF_THE_WAY * CONNECT_TIMEOUT_MS);
  let isAnswered = false;
  try {
    const response = await request(`${server}/bot${token}/${call.method}`, {
      dispatcher: way,
      method: 'POST',
      ...contentOf(call, userAgent),
      signal: AbortSignal.any([call.signal, tooLong]),
      headersTimeout: replyMs,
      bodyTimeout: REPLY_MS,
    });
    isAnswered = response.statusCode >= 300;
    const text = await readBounded(response.body);
    return { status: response.statusCode, reply: replySchema.safeParse(parseJson(text)).data ?? null };
  } catch (error) {
    // The error itself is dropped: what it says may hold the URL.
    const described = describeSendError(error, server, replyMs);
    throw new BotError({
      problem: problemOf(described, server),
      mayHaveArrived: described.mayHaveArrived && !isAnswered,
    });
  }
}

function problemOf({ code, failure, mayHaveArrived }: SendError, server: string): ChannelProblem {
  if (isProxyFailure(failure)) return { code: 'telegram_proxy', failure };
  return mayHaveArrived
    ? { code: 'no_answer' }
    : { code: 'cannot_connect', host: new URL(server).host, cause: code };
}

function contentOf<Result>({ input, picture }: BotCall<Result>, userAgent: string) {
  const agent = { 'user-agent': userAgent };
  if (picture === undefined)
    return { headers: { ...agent, 'content-type': 'application/json' }, body: JSON.stringify(input) };
  const { contentType, body } = pictureForm(input, picture);
  return { headers: { ...agent, 'content-type': contentType }, body };
}

/** @throws Error for a reply that is too long; nothing more of it is read */
async function readBounded(body: AsyncIterable<unknown>): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > MOST_REPLY_BYTES) throw new Error('too long');
    parts.push(chunk);
  }
  return Buffer.concat(parts).toString('utf8');
}
