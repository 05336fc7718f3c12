/** The ways to a public URL: what each needs first, whether its address stays, and who can read what passes. */
import { PROBE_EVERY_MS } from '../../contract/limits.ts';
import type { TunnelView } from '../../contract/tunnel.ts';
import { DEFAULT_RECEIVER_PORT } from '../../program/start-flags.ts';

interface WayTexts {
  readonly needs: string;
  readonly stable: string;
  readonly private: string;
}

export const tunnelWays: Readonly<Record<TunnelView['provider'], WayTexts>> = {
  localtunnel: {
    needs: 'No account, nothing to install.',
    stable:
      'Without a name, the address changes at every start. With a preferred name it usually stays the same, but someone else can take it while you are offline. On your own server it is permanent.',
    private:
      'The tunnel server can read the traffic, and the connection from it to this computer is not encrypted. With your own server in a private network neither is a problem.',
  },
  ngrok: {
    needs: 'A free account at ngrok.com and its authtoken.',
    stable:
      'Yes. Every account has one free permanent domain: create it in ngrok’s dashboard under Domains and enter it below. Without it, ngrok gives you a random address.',
    private:
      'ngrok can read the traffic. It is encrypted on the way. Browsers get a warning page on free accounts, networks do not.',
  },
  cloudflared: {
    needs:
      'The program cloudflared. Without an account you get a quick address, with a free account and a domain at Cloudflare a permanent one.',
    stable:
      'A quick address changes at every connection. For a permanent one, create a tunnel in Cloudflare’s dashboard (Zero Trust → Networks → Tunnels), add a public hostname that leads to the local receiver (HTTP, the address is in Settings, Data and backup), and enter hostname and token below.',
    private: 'Cloudflare can read the traffic. It is encrypted on the way.',
  },
  ssh: {
    needs:
      'The program ssh, which Windows, macOS and Linux include. localhost.run and pinggy need no account. Your own server needs a key that works without a password.',
    stable:
      'At localhost.run and pinggy a free address changes at every connection and sometimes in between; paid accounts keep it. On your own server it is your domain and permanent.',
    private:
      'Whoever runs the ssh server can read the traffic. On your own server that is only you. The server’s key is saved at the first connection, and a changed key is refused.',
  },
  own: {
    needs: `Your own HTTPS address that leads to the local receiver (the address is in Settings, Data and backup): a reverse proxy, Tailscale Funnel (“tailscale funnel ${DEFAULT_RECEIVER_PORT}”) or a router with a fixed address.`,
    stable: `As permanent as your setup. We check every ${PROBE_EVERY_MS / 1_000} s that it leads here.`,
    private:
      'Only you, if the machine is yours. Senders’ IP addresses are taken from the connection, so they are those of your proxy.',
  },
};
