/** Addresses of a broker as a person types them. Pure. */
import { isLoopbackUrl } from '../mailbox/mailbox-url.ts';

const USUAL_PORT = '4222';
const MOST_SERVERS = 20;
const SCHEMES: ReadonlySet<string> = new Set(['tls:', 'nats:']);

export type BrokerServersReading =
  | { readonly kind: 'servers'; readonly servers: readonly string[]; readonly isTls: boolean }
  | {
      readonly kind: 'refused';
      /** Plain `nats://` is for this computer itself; one list is all of one kind. */
      readonly code: 'broker_servers_invalid' | 'broker_servers_not_tls';
    };

/**
 * @param typed `tls://host[:port]`, further ones behind commas; without a scheme it is `tls`
 * @returns them as `host:port`
 */
export function readBrokerServers(typed: string): BrokerServersReading {
  const words = typed.split(',', MOST_SERVERS + 1).map((each) => each.trim());
  const parsed = words.map((word) => URL.parse(word.includes('://') ? word : `tls://${word}`));
  if (parsed.length > MOST_SERVERS) return { kind: 'refused', code: 'broker_servers_invalid' };
  const servers: string[] = [];
  let plainCount = 0;
  for (const url of parsed) {
    if (url === null || !isOrigin(url)) return { kind: 'refused', code: 'broker_servers_invalid' };
    if (url.protocol === 'nats:') plainCount += 1;
    if (url.protocol === 'nats:' && !isLoopbackUrl(url.href))
      return { kind: 'refused', code: 'broker_servers_not_tls' };
    servers.push(`${url.hostname}:${url.port === '' ? USUAL_PORT : url.port}`);
  }
  if (plainCount > 0 && plainCount < servers.length)
    return { kind: 'refused', code: 'broker_servers_not_tls' };
  return { kind: 'servers', servers, isTls: plainCount === 0 };
}

/** A name and a password in an address would be shown wherever it is: credentials have a field of their own. */
function isOrigin(url: URL): boolean {
  return (
    SCHEMES.has(url.protocol) &&
    url.hostname !== '' &&
    url.username === '' &&
    url.password === '' &&
    (url.pathname === '' || url.pathname === '/') &&
    url.search === '' &&
    url.hash === ''
  );
}
