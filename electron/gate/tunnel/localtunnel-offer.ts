/**
 * The first step of localtunnel's protocol: one GET that asks for a name and gets a port.
 * The library does it with a retry loop that nobody can stop, so that an attempt against a server that
 * is away would go on for ever; this one is bounded.
 */
import { isIP } from 'node:net';
import { interceptors, request } from 'undici';
import { z } from 'zod';
import { tunnelNameSchema } from '../../../shared/contract/tunnel.ts';
import type { TunnelProblem } from '../../../shared/contract/tunnel-problems.ts';
import type { IsPrivateIp } from '../../platform/public-lookup.ts';
import { PORT_RANGE } from '../../../shared/domain/port.ts';
import { isPrivateIp, isPrivateUrl } from '../../../shared/domain/forward/private-host.ts';
import { parseRetryAfterMs } from '../../../shared/domain/forward/retry.ts';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import { type NetworkFailure, networkFailure, shortText } from './network-failure.ts';
import { createOfferAgent } from './offer-agent.ts';
import { TunnelError, tunnelProblem } from './tunnel-problem.ts';
import { parseJson } from '../../platform/parse-json.ts';

/** More sockets than this help nobody; a server that allows thousands must not get them. */
const MAX_SOCKETS = 20;
const MAX_BODY_CHARS = 16_384;
const MAX_REDIRECTIONS = 3;

const offerSchema = z.object({
  // A name of a host: what else could stand there goes into sentences and requests.
  id: z.string().regex(/^[A-Za-z0-9._-]{1,200}$/),
  port: z.number().int().min(1).max(PORT_RANGE.max),
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
  /** The origin alone, whatever else was offered: no path, no query, no credentials. */
  readonly url: string;
  /** Where the sockets go: the server's own address when it names one. */
  readonly ip: string | undefined;
  readonly port: number;
  readonly socketCount: number;
  /** The server is on the public internet, so nothing that it offers may lead into a private network. */
  readonly isPublicOnly: boolean;
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
  isPrivate: IsPrivateIp = isPrivateIp,
): Promise<TunnelOffer> {
  const answer = await fetchText(server, `${server}/${askFor(name)}`, signal, isPrivate);
  if (answer.status !== 200) throw refused(server, answer);
  const offer = offerSchema.safeParse(parseJson(answer.body));
  if (!offer.success) {
    const problem = tunnelProblem('unreachable', { code: 'not_a_tunnel_server', server });
    throw new TunnelError(problem, { cause: offer.error });
  }
  const { id, url, ip, port, max_conn_count: allowed } = offer.data;
  const { origin, hostname, host } = new URL(url);
  if (answer.isServerPublic) {
    if (isPrivateUrl(origin) || isPrivate(hostname.replace(/^\[|\]$/g, ''))) throw leadsInside(server, host);
    if (ip !== undefined && isPrivate(ip)) throw leadsInside(server, `${ip}, port ${port}`);
  }
  const socketCount = Math.min(allowed, MAX_SOCKETS);
  return { name: id, url: origin, ip, port, socketCount, isPublicOnly: answer.isServerPublic };
}

export function leadsInside(server: string, address: string): TunnelError {
  return new TunnelError(tunnelProblem('refused', { code: 'offer_leads_inside', server, address }));
}

/** A name that the server could take for a path or query of its own is not asked for. */
function askFor(name: string | null): string {
  return name !== null && tunnelNameSchema.safeParse(name).success ? name : '?new';
}

interface ServerAnswer {
  readonly status: number;
  readonly body: string;
  readonly retryAfterMs: number | null;
  readonly isServerPublic: boolean;
}

async function fetchText(
  server: string,
  url: string,
  signal: AbortSignal,
  isPrivate: IsPrivateIp,
): Promise<ServerAnswer> {
  const { agent, isServerPublic } = createOfferAgent(isPrivate);
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
      isServerPublic: isServerPublic(),
    };
  } catch (error) {
    throw asTunnelError(server, error);
  } finally {
    await agent.destroy();
  }
}

function asTunnelError(server: string, error: unknown): TunnelError {
  return new TunnelError(problemOf(server, networkFailure(error)), { cause: error });
}

function problemOf(server: string, failure: NetworkFailure): TunnelProblem {
  switch (failure.kind) {
    case 'timed_out':
      return tunnelProblem('timed_out', { code: 'server_no_answer', server });
    case 'name_not_found':
      return tunnelProblem('unreachable', { code: 'server_name_not_found', server });
    case 'certificate':
      return tunnelProblem('unreachable', { code: 'server_certificate', server, cause: failure.cause });
    case 'not_tls':
      return tunnelProblem('unreachable', { code: 'server_not_tls', server });
    case 'not_http':
      return tunnelProblem('unreachable', { code: 'server_not_http', server });
    case 'private_address':
      return tunnelProblem('refused', { code: 'server_leads_inside', server });
    case 'unreachable':
      return tunnelProblem('unreachable', { code: 'server_unreachable', server, cause: failure.cause });
    default:
      return assertNever(failure);
  }
}

/** How nginx, Apache and Go say that plain HTTP came to their TLS port. */
const WANTS_TLS = [
  'plain http request was sent to https port',
  'speaking plain http to an ssl-enabled server port',
  'client sent an http request to an https server',
];

function refused(server: string, { status, body, retryAfterMs }: ServerAnswer): TunnelError {
  const page = body.toLowerCase();
  if (status === 400 && WANTS_TLS.some((words) => page.includes(words))) {
    return new TunnelError(tunnelProblem('unreachable', { code: 'server_wants_tls', server }));
  }
  const parsed = z.object({ message: z.string() }).safeParse(parseJson(body));
  const said = parsed.success ? shortText(parsed.data.message) : '';
  const reason = { code: 'server_refused', server, status, said, retryAfterMs } as const;
  return new TunnelError(tunnelProblem('refused', reason));
}

function firstOf(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value)?.slice(0, 64) ?? null;
}
