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
  const frame = frameOf(first, member);
  const bodies = requests.map(readBody);
  if (frame === null || requests.some((request) => frameOf(request, member) !== frame)) return null;
  const events = bodies.flatMap((body) => listOf(body, member) ?? []);
  return { ...first, body: JSON.stringify({ ...bodies[0], [member]: events }) };
}

/**
 * Everything of a request but its events and what is its own by nature: requests of one frame can go together.
 * @returns null where there is no list to join
 */
export function frameOf(request: RenderedRequest, member: string): string | null {
  const body = readBody(request);
  if (listOf(body, member) === null) return null;
  const { 'idempotency-key': _, ...headers } = request.headers;
  return JSON.stringify([request.method, request.url, headers, { ...body, [member]: null }]);
}

function listOf(body: Readonly<Record<string, unknown>> | null, member: string): readonly unknown[] | null {
  const list = body?.[member];
  return Array.isArray(list) ? list : null;
}

function readBody(request: RenderedRequest): Record<string, unknown> | null {
  try {
    const body: unknown = JSON.parse(request.body ?? '');
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : null;
  } catch {
    return null;
  }
}
