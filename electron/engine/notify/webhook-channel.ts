/** A POST of JSON to a URL of the person, see docs/notifications.md for its form. */
import { createHmac } from 'node:crypto';
import type { WireRequest } from '../../../shared/contract/common.ts';
import { parseRetryAfterMs } from '../../../shared/domain/forward/retry.ts';
import type { SettingsOf } from '../../../shared/domain/notify/channel-settings.ts';
import type { RequestSender, Sent } from '../forward/request-sender.ts';
import type { SendOutcome } from './channel.ts';
import type { DetailedMessage, MadeChannel } from './channel-maker.ts';
import { webhookBody } from './webhook-body.ts';

const TIMEOUT_MS = 15_000;
/** Answers that another try may change (RFC 9110, 15.5.9 and 15.5.20; RFC 8470; RFC 6585). */
const PASSING: ReadonlySet<number> = new Set([408, 421, 425, 429]);

export interface WebhookDeps {
  readonly sender: RequestSender;
  readonly userAgent: string;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** What requests are signed with: empty for none, null for one that does not open any more. */
  readonly secret: () => string | null;
  readonly showsAmounts: boolean;
}

export function createWebhookChannel(deps: WebhookDeps, settings: SettingsOf<'webhook'>): MadeChannel {
  return {
    sender: {
      send: async (message, signal) => {
        const secret = deps.secret();
        if (secret === null) return { kind: 'refused', problem: { code: 'secret_unreadable' } };
        const aborted = abortedBy(signal);
        try {
          return await Promise.race([send(deps, settings, message, secret), aborted.outcome]);
        } finally {
          aborted.forget();
        }
      },
      edit: null,
    },
    // For programs, which read lists: whatever waits goes out together, and soon.
    pace: {
      mostInTenSeconds: 10,
      mostInMinute: 20,
      togetherEveryMs: 400,
      maxChars: 200_000,
      mostInMessage: 100,
    },
  };
}

async function send(
  { sender, userAgent, now, showsAmounts }: WebhookDeps,
  { url, allowsPrivate }: SettingsOf<'webhook'>,
  message: DetailedMessage,
  secret: string,
): Promise<SendOutcome> {
  const body = JSON.stringify(webhookBody(message, showsAmounts));
  const wire: WireRequest = {
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/json',
      'user-agent': userAgent,
      'idempotency-key': message.id,
      ...(secret === '' ? {} : signed(secret, body, now())),
    },
    body,
  };
  const sent = await sender.send(wire, {
    timeoutMs: TIMEOUT_MS,
    allowsPrivate,
    followsRedirects: false,
    proxy: null,
    secrets: { headers: [], isInBody: false },
  });
  return outcomeOf(sent, URL.parse(url)?.host ?? '', now());
}

/** The time is signed too, so that whoever overhears a request cannot send it again next week. */
function signed(secret: string, body: string, nowMs: number): Record<string, string> {
  const time = String(Math.floor(nowMs / 1_000));
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  return {
    'x-postback-desk-timestamp': time,
    'x-postback-desk-signature': `sha256=${signature}`,
  };
}

function outcomeOf({ answer, retryAfter }: Sent, host: string, nowMs: number): SendOutcome {
  if (answer.kind === 'answered') {
    const { status } = answer;
    if (status >= 200 && status < 300) return { kind: 'sent', receipt: null };
    const problem = { code: 'answered', status } as const;
    return status >= 500 || PASSING.has(status)
      ? { kind: 'later', afterMs: parseRetryAfterMs(retryAfter, nowMs), problem }
      : { kind: 'refused', problem };
  }
  const { failure, mayHaveArrived } = answer;
  if (failure.code === 'private_address')
    return { kind: 'refused', problem: { code: 'blocked_address', host: failure.host.slice(0, 300) } };
  if (mayHaveArrived) return { kind: 'unknown', problem: { code: 'no_answer' } };
  return {
    kind: 'later',
    afterMs: null,
    problem: { code: 'cannot_connect', host: host.slice(0, 300), cause: failure.code },
  };
}

/** The sending thread cannot be told to stop: its answer is no longer waited for. */
function abortedBy(signal: AbortSignal): {
  readonly outcome: Promise<SendOutcome>;
  readonly forget: () => void;
} {
  const { promise, resolve } = Promise.withResolvers<SendOutcome>();
  const give = (): void => {
    resolve({ kind: 'unknown', problem: { code: 'no_answer' } });
  };
  if (signal.aborted) give();
  signal.addEventListener('abort', give, { once: true });
  return {
    outcome: promise,
    forget: () => {
      signal.removeEventListener('abort', give);
    },
  };
}
