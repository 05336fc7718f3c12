/** Where a redirect leads, if it may be followed. Pure. */
import type { WireRequest } from '../../../shared/contract/common.ts';
import type { SecretPlaces } from '../../../shared/domain/forward/secret-marks.ts';

export interface Redirect {
  readonly request: WireRequest;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** These would hand what is meant for one host to another. */
const OF_ONE_HOST: ReadonlySet<string> = new Set(['authorization', 'cookie', 'proxy-authorization']);

/**
 * The next request, or null where the answer is no redirect, or one that is not followed: to another scheme,
 * to no address at all, to another host with a body that holds a secret. 307 and 308 keep method and body, the
 * others become a GET (RFC 9110, 15.4).
 * @param secrets where in `from` they stand
 */
export function nextHop(
  from: WireRequest,
  status: number,
  location: string | null,
  secrets: SecretPlaces,
): Redirect | null {
  if (!REDIRECTS.has(status) || location === null) return null;
  const before = new URL(from.url);
  const to = URL.parse(location, from.url);
  if (to === null || to.protocol !== before.protocol || to.username !== '' || to.password !== '') return null;
  const keepsBody = status === 307 || status === 308;
  const isOtherHost = to.host !== before.host;
  if (isOtherHost && keepsBody && secrets.isInBody) return null;
  const dropped = (name: string): boolean =>
    (isOtherHost && (OF_ONE_HOST.has(name.toLowerCase()) || secrets.headers.includes(name))) ||
    (!keepsBody && name.startsWith('content-'));
  return {
    request: {
      method: keepsBody ? from.method : 'GET',
      url: to.href,
      headers: Object.fromEntries(Object.entries(from.headers).filter(([name]) => !dropped(name))),
      body: keepsBody ? from.body : null,
    },
  };
}
