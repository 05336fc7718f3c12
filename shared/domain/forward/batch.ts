/** Several events in one request, for destinations that take a list of them. */
import type { RenderedRequest } from './template.ts';

/**
 * One request with all events of several that are alike in everything else.
 * @param member of the JSON body that holds the list
 * @returns null where they are not alike, or a body is not as it should be
 */
export function joinRequests(requests: readonly RenderedRequest[], member: string): RenderedRequest | null {
  const [first, ...rest] = requests;
  if (first === undefined) return null;
  if (rest.length === 0) return first;
  const events: unknown[] = [];
  for (const request of requests) {
    const body = readBody(request);
    const list = body?.[member];
    if (
      body === null ||
      !Array.isArray(list) ||
      frameOf(request, body, member) !== frameOf(first, readBody(first), member)
    )
      return null;
    events.push(...list.map((each): unknown => each));
  }
  return { ...first, body: JSON.stringify({ ...readBody(first), [member]: events }) };
}

/** Everything of a request but its events and what is its own by nature. */
export function frameOf(
  request: RenderedRequest,
  body: Readonly<Record<string, unknown>> | null,
  member: string,
): string {
  const { 'idempotency-key': _, ...headers } = request.headers;
  return JSON.stringify([request.method, request.url, headers, { ...body, [member]: null }]);
}

function readBody(request: RenderedRequest): Record<string, unknown> | null {
  try {
    const body: unknown = JSON.parse(request.body ?? '');
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : null;
  } catch {
    return null;
  }
}
