/**
 * The first step of localtunnel's protocol: one GET that asks for a name and gets a port.
 * The library does it with a retry loop that nobody can stop, so that an attempt against a server that
 * is away would go on for ever; this one is bounded.
 */
import { isIP } from 'node:net';
import { Agent, interceptors, request } from 'undici';
import { z } from 'zod';
import { tunnelNameSchema } from '../../../shared/contract/tunnel.ts';
import { parseRetryAfterMs } from '../../../shared/domain/forward/retry.ts';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import { networkFailure } from './network-failure.ts';
import { TunnelError, tunnelProblem } from './tunnel-problem.ts';

/** More sockets than this help nobody; a server that allows thousands must not get them. */
const MAX_SOCKETS = 20;
const MAX_BODY_CHARS = 16_384;
const MAX_REDIRECTIONS = 3;

const offerSchema = z.object({
  id: z.string().min(1).max(200),
  port: z.number().int().min(1).max(65_535),
  max_conn_count: z.number().int().min(1).default(1),
  url: z.url({ protocol: /^https?$/ }).max(500),
  ip: z
    .string()
    .refine((text) => isIP(text) !== 0)
    .optional()
    .catch(undefined),
});

export interface TunnelOffer {
  readonly name: string;
  /** Without a trailing slash. */
  readonly url: string;
  /** Where the sockets go: the server's own address when it names one. */
  readonly ip: string | undefined;
  readonly port: number;
  readonly socketCount: number;
}

/**
 * @param server `https://host[:port]`
 * @param name null for any
 * @throws TunnelError; the signal's abort shows as `unreachable` and is the caller's to notice
 */
export async function requestOffer(
  server: string,
  name: string | null,
  signal: AbortSignal,
): Promise<TunnelOffer> {
  const answer = await fetchText(server, `${server}/${askFor(name)}`, signal);
  const { status, body } = answer;
  if (status !== 200) throw refused(server, answer);
  const offer = offerSchema.safeParse(parseJson(body));
  if (!offer.success) {
    const problem = tunnelProblem('unreachable', { code: 'not_a_tunnel_server', server });
    throw new TunnelError(problem, { cause: offer.error });
  }
  const { id, url, ip, port, max_conn_count: allowed } = offer.data;
  return { name: id, url: url.replace(/\/+$/, ''), ip, port, socketCount: Math.min(allowed, MAX_SOCKETS) };
}

/** A name that the server could take for a path or query of its own is not asked for. */
function askFor(name: string | null): string {
  return name !== null && tunnelNameSchema.safeParse(name).success ? name : '?new';
}

interface ServerAnswer {
  readonly status: number;
  readonly body: string;
  readonly retryAfterMs: number | null;
}

async function fetchText(server: string, url: string, signal: AbortSignal): Promise<ServerAnswer> {
  const agent = new Agent({ pipelining: 0 });
  const dispatcher = agent.compose(interceptors.redirect({ maxRedirections: MAX_REDIRECTIONS }));
  try {
    const response = await request(url, { dispatcher, signal, headers: { accept: 'application/json' } });
    let body = '';
    for await (const chunk of response.body.setEncoding('utf8')) {
      body += String(chunk);
      if (body.length >= MAX_BODY_CHARS) break;
    }
    return {
      status: response.statusCode,
      body: body.slice(0, MAX_BODY_CHARS),
      retryAfterMs: parseRetryAfterMs(firstOf(response.headers['retry-after']), Date.now()),
    };
  } catch (error) {
    throw asTunnelError(server, error);
  } finally {
    await agent.destroy();
  }
}

function asTunnelError(server: string, error: unknown): TunnelError {
  const failure = networkFailure(error);
  const options = { cause: error };
  switch (failure.kind) {
    case 'timed_out':
      return new TunnelError(tunnelProblem('timed_out', { code: 'server_no_answer', server }), options);
    case 'name_not_found':
      return new TunnelError(
        tunnelProblem('unreachable', { code: 'server_name_not_found', server }),
        options,
      );
    case 'certificate':
      return new TunnelError(
        tunnelProblem('unreachable', { code: 'server_certificate', server, cause: failure.cause }),
        options,
      );
    case 'unreachable':
      return new TunnelError(
        tunnelProblem('unreachable', { code: 'server_unreachable', server, cause: failure.cause }),
        options,
      );
    default:
      return assertNever(failure);
  }
}

function refused(server: string, { status, body, retryAfterMs }: ServerAnswer): TunnelError {
  const parsed = z.object({ message: z.string() }).safeParse(parseJson(body));
  const said = parsed.success ? parsed.data.message.replace(/\s+/g, ' ').slice(0, 200) : '';
  const reason = { code: 'server_refused', server, status, said, retryAfterMs } as const;
  return new TunnelError(tunnelProblem('refused', reason));
}

function firstOf(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value)?.slice(0, 64) ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
