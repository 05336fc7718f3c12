/** The one HTTP request of a probe, on a connection of its own. */
import { Agent, request } from 'undici';
import { createPublicLookup } from '../../platform/public-lookup.ts';
import type { ProbeHeaders } from './probe-guises.ts';
import type { ProbeReply } from './probe-reply.ts';

/** @throws whatever the network throws, or the signal's reason */
export type ProbeSend = (
  url: string,
  signal: AbortSignal,
  headers: ProbeHeaders,
  isPublicOnly: boolean,
) => Promise<ProbeReply>;

const MAX_BODY_CHARS = 4_096;

export async function sendProbe(
  url: string,
  signal: AbortSignal,
  headers: ProbeHeaders,
  isPublicOnly = false,
): Promise<ProbeReply> {
  // A new connection each time: a kept one would go on working after the name leads elsewhere.
  const agent = new Agent({
    pipelining: 0,
    ...(isPublicOnly ? { connect: { lookup: createPublicLookup() } } : {}),
  });
  try {
    const response = await request(url, {
      dispatcher: agent,
      signal,
      // As a list of names and values: one name may come twice.
      headers: Object.entries(headers).flatMap(([name, value]) =>
        (typeof value === 'string' ? [value] : value).flatMap((each) => [name, each]),
      ),
    });
    let body = '';
    for await (const chunk of response.body.setEncoding('utf8')) {
      body += String(chunk);
      if (body.length >= MAX_BODY_CHARS) break;
    }
    return {
      status: response.statusCode,
      contentType: firstOf(response.headers['content-type']),
      location: firstOf(response.headers['location']),
      body: body.slice(0, MAX_BODY_CHARS),
    };
  } finally {
    await agent.destroy();
  }
}

function firstOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
