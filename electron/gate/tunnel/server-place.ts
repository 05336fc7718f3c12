/** Where a tunnel's server takes connections, to see whether it is there. Pure. */
import type { SupervisedWay } from '../../platform/gate-link/gate-messages.ts';
import { parseSshDestination } from './ssh-arguments.ts';

export interface ServerPlace {
  /** Without the brackets of an address of version 6. */
  readonly host: string;
  readonly port: number;
}

/** The usual connection of ngrok's agent: https://ngrok.com/docs/agent/config/v3 (`connect_url`). */
const NGROK: ServerPlace = { host: 'connect.ngrok-agent.com', port: 443 };
/**
 * What `cloudflared` connects to, and where a quick tunnel is asked for:
 * https://developers.cloudflare.com/cloudflare-one/connections/connect-networks/configure-tunnels/tunnel-with-firewall/
 */
const CLOUDFLARE_EDGE: ServerPlace = { host: 'region1.v2.argotunnel.com', port: 7_844 };
const CLOUDFLARE_QUICK: ServerPlace = { host: 'api.trycloudflare.com', port: 443 };

const SSH_PORT = 22;
/** Of the public service that is reached past firewalls, as `ssh-arguments.ts` calls it. */
const PINGGY_PORT = 443;

/** Null where nothing is set that could be checked. */
export function serverPlace({ provider, server, address }: SupervisedWay): ServerPlace | null {
  switch (provider) {
    case 'localtunnel':
      return placeOfUrl(server);
    case 'own':
      return address === null ? null : placeOfUrl(address);
    case 'ssh': {
      const { host, port, service } = parseSshDestination(server);
      return { host, port: port ?? (service === 'pinggy' ? PINGGY_PORT : SSH_PORT) };
    }
    case 'ngrok':
      return NGROK;
    case 'cloudflared':
      return address === null ? CLOUDFLARE_QUICK : CLOUDFLARE_EDGE;
  }
}

function placeOfUrl(text: string): ServerPlace | null {
  const url = URL.parse(text);
  if (url === null || url.hostname === '') return null;
  const usualPort = url.protocol === 'https:' ? 443 : 80;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? usualPort : Number(url.port),
  };
}
