/** Makes one HTTP request, once, and tells what came of it. Never throws: no answer is an answer too. */
import { type Agent, type Dispatcher, request as undiciRequest } from 'undici';
import type { WireRequest } from '../../../shared/contract/common.ts';
import type { CodedResponse } from '../../../shared/contract/send-failures.ts';
import { isPrivateUrl } from '../../../shared/domain/forward/private-host.ts';
import type { SecretPlaces } from '../../../shared/domain/forward/secret-marks.ts';
import { createAgents } from './agents.ts';
import { startDeadline } from './deadline.ts';
import { createProxyAgent, PARTS_OF_THE_WAY } from './proxy-connector.ts';
import type { SendProxy } from './proxy-failure.ts';
import { nextHop, type Redirect } from './redirect.ts';
import { CONNECT_TIMEOUT_MS, describeSendError, EndlessHints } from './send-error.ts';
import { PRIVATE_ADDRESS } from '../../platform/public-lookup.ts';

const KEPT_BODY_BYTES = 64 * 1024;
const MAX_REDIRECTS = 5;
/** Answers of the kind 1xx (RFC 9110, 15.2) before the real one. Servers send one or two. */
const MOST_HINTS = 20;

export interface Sent {
  readonly answer: CodedResponse;
  /** The `Retry-After` header as it came. */
  readonly retryAfter: string | null;
}

export interface SendOptions {
  readonly timeoutMs: number;
  /** The person's yes to an address on this computer or in a private network. */
  readonly allowsPrivate: boolean;
  readonly followsRedirects: boolean;
  /** Null for the straight way. */
  readonly proxy: SendProxy | null;
  /** Where the request holds secrets: those places do not follow a redirect to another host. */
  readonly secrets: SecretPlaces;
}

export interface RequestSender {
  send(wire: WireRequest, options: SendOptions): Promise<Sent>;
  close(): Promise<void>;
}

/** Sends exactly what a `WireRequest` says: no retries, no compression asked for. */
export function createRequestSender(): RequestSender {
  const agents = createAgents();
  const ofProxies = new Set<Agent>();
  return {
    send: async (wire, options) => {
      const { proxy, allowsPrivate } = options;
      if (proxy === null) return sendOnce(allowsPrivate ? agents.any : agents.publicOnly, wire, options);
      const agent = createProxyAgent(proxy);
      ofProxies.add(agent);
      try {
        return await sendOnce(agent, wire, options);
      } finally {
        ofProxies.delete(agent);
        await agent.destroy();
      }
    },
    close: async () => {
      const all = [agents.any, agents.publicOnly, ...ofProxies];
      await Promise.all(all.map((agent) => agent.destroy()));
    },
  };
}

async function sendOnce(agent: Dispatcher, wire: WireRequest, options: SendOptions): Promise<Sent> {
  const startedAt = performance.now();
  // The wait for an answer begins when the request is out: a connection that is never made is no unknown outcome.
  const parts = options.proxy === null ? 1 : PARTS_OF_THE_WAY;
  const end = startDeadline(options.timeoutMs + parts * CONNECT_TIMEOUT_MS);
  const redirects: string[] = [];
  let hop: WireRequest = wire;
  const storm = new AbortController();
  const signal = AbortSignal.any([end.signal, storm.signal]);
  let hints = 0;
  try {
    for (;;) {
      // An address is connected to without asking for its name, so it is looked at here.
      if (!options.allowsPrivate && isPrivateUrl(hop.url)) throw privateHost();
      const response = await undiciRequest(hop.url, {
        dispatcher: agent,
        method: hop.method,
        headers: hop.headers,
        body: hop.body,
        signal,
        onInfo: () => {
          hints += 1;
          if (hints > MOST_HINTS) storm.abort(new EndlessHints());
        },
        // undici counts these by its own ticks: a freeze counts as one of them.
        headersTimeout: options.timeoutMs,
        bodyTimeout: options.timeoutMs,
        responseHeaders: 'raw',
      });
      const headers = rawPairs(response.headers);
      const next: Redirect | null =
        options.followsRedirects && redirects.length < MAX_REDIRECTS
          ? nextHop(hop, response.statusCode, headerOf(headers, 'location'), options.secrets)
          : null;
      const body = await readResponseBody(response.body);
      if (next === null) {
        return {
          answer: {
            kind: 'answered',
            status: response.statusCode,
            headers,
            body: body.text,
            isBodyCut: body.isCut,
            durationMs: Math.round(performance.now() - startedAt),
            redirects,
          },
          retryAfter: headerOf(headers, 'retry-after'),
        };
      }
      hop = next.request;
      redirects.push(hop.url);
    }
  } catch (error) {
    const described = describeSendError(error, hop.url, options.timeoutMs);
    const durationMs = Math.round(performance.now() - startedAt);
    // What answered with a redirect has had the request.
    const mayHaveArrived = described.mayHaveArrived || redirects.length > 0;
    return { answer: { kind: 'no_answer', ...described, mayHaveArrived, durationMs }, retryAfter: null };
  } finally {
    end.clear();
  }
}

function privateHost(): NodeJS.ErrnoException {
  const error: NodeJS.ErrnoException = new Error(PRIVATE_ADDRESS);
  error.code = PRIVATE_ADDRESS;
  return error;
}

/** The status line came, so the request was answered: a body that breaks off changes nothing about that. */
async function readResponseBody(
  body: AsyncIterable<unknown>,
): Promise<{ readonly text: string; readonly isCut: boolean }> {
  const parts: Buffer[] = [];
  let length = 0;
  let isCut = false;
  try {
    for await (const chunk of body) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
      const room = KEPT_BODY_BYTES - length;
      parts.push(bytes.subarray(0, room));
      length += Math.min(bytes.length, room);
      if (bytes.length > room) {
        isCut = true;
        break;
      }
    }
  } catch {
    isCut = true;
  }
  return { text: Buffer.concat(parts).toString('utf8'), isCut };
}

function headerOf(headers: readonly (readonly [string, string])[], wanted: string): string | null {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null;
}

/** With `responseHeaders: 'raw'` the headers are a flat list of names and values as they came. */
function rawPairs(headers: unknown): [string, string][] {
  if (!Array.isArray(headers)) return [];
  const texts = headers.map(String);
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < texts.length; index += 2) {
    pairs.push([texts[index] ?? '', texts[index + 1] ?? '']);
  }
  return pairs;
}
