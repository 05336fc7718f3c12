/** Tells the owner of a mailbox something, once, by one way. What is called is a secret and never part of an error. */
import { type Dispatcher, request } from 'undici';
import type { AbsenceNews, AlertWay } from '../../shared/domain/mailbox/desk-absence.ts';
import type { DeskAlert } from '../../shared/program/desk-alert.ts';
import type { Text } from '../../shared/text/en.ts';

const TIMEOUT_MS = 10_000;
const MS_PER_HOUR = 3_600_000;
/** Of an answer: whoever answers more has nothing to say to us. */
const MOST_ANSWER_BYTES = 16 * 1024;

/** `cause`: a code of the system or a status. */
export type AlertOutcome =
  | { readonly kind: 'told' }
  | { readonly kind: 'not_told'; readonly cause: string; readonly afterMs: number | null };

export interface AlertNews {
  readonly news: AbsenceNews;
  readonly waiting: number;
}

interface AlertCall {
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export type AlertText = Text['mailbox']['alert'];

/** Null where there is no such way. */
export function alertCall(
  alert: DeskAlert,
  way: AlertWay,
  { news, waiting }: AlertNews,
  messages: AlertText,
): AlertCall | null {
  const hours = Math.floor(news.ms / MS_PER_HOUR);
  if (way === 'telegram') {
    if (alert.telegram === null) return null;
    const { server, token, chat } = alert.telegram;
    const text = news.kind === 'away' ? messages.away(hours, waiting) : messages.back(hours);
    // https://core.telegram.org/bots/api#sendmessage; without `parse_mode` nothing in it is markup.
    return { url: `${server}/bot${token}/sendMessage`, body: { chat_id: chat, text } };
  }
  if (alert.url === null) return null;
  return news.kind === 'away'
    ? { url: alert.url, body: { event: 'desk_away', hours, waiting } }
    : { url: alert.backUrl ?? alert.url, body: { event: 'desk_back', hours } };
}

export async function sendAlert(dispatcher: Dispatcher, { url, body }: AlertCall): Promise<AlertOutcome> {
  try {
    const response = await request(url, {
      method: 'POST',
      dispatcher,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
    const { statusCode, headers } = response;
    await response.body.dump({ limit: MOST_ANSWER_BYTES });
    if (statusCode < 300) return { kind: 'told' };
    return { kind: 'not_told', cause: `status ${statusCode}`, afterMs: retryAfterMs(headers['retry-after']) };
  } catch (error) {
    return { kind: 'not_told', cause: codeOf(error), afterMs: null };
  }
}

/** Seconds; a date is not waited for. */
function retryAfterMs(header: string | string[] | undefined): number | null {
  const seconds = typeof header === 'string' && /^\d{1,6}$/.test(header) ? Number(header) : null;
  return seconds === null ? null : seconds * 1_000;
}

/** Its message may name the URL. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
