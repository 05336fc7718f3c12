/** The ways to a public URL: what each needs first, whether its address stays, and who can read what passes. */
import type { TunnelView } from '../../contract/tunnel.ts';

interface WayTexts {
  readonly needs: string;
  readonly stable: string;
  readonly private: string;
}

export const tunnelWays: Readonly<Record<TunnelView['provider'], WayTexts>> = {
  localtunnel: {
    needs: 'No account and nothing to install.',
    stable:
      'Without a name the address changes at every start. Wish for a name to keep it; nobody reserves it for you, so another person can take it while you are away. A server of your own keeps it for good.',
    private:
      'The tunnel server reads everything that passes, and the stretch from it to this computer is not encrypted. A server of your own, reached over a private network, avoids both.',
  },
  ngrok: {
    needs: 'A free account at ngrok.com and its authtoken, pasted below.',
    stable:
      'Every account has one free domain that stays the same: create it in ngrok’s dashboard under Domains and write it below. Without it the address is ngrok’s choice.',
    private:
      'Encrypted up to ngrok; ngrok itself can read what passes. Browsers get a warning page on free accounts, networks do not.',
  },
  cloudflared: {
    needs:
      'The program cloudflared on this computer. Without an account it gives a quick address; with a free account and a domain at Cloudflare, a token and a lasting one.',
    stable:
      'A quick address changes at every connection. For a lasting one create a tunnel in Cloudflare’s dashboard (Zero Trust → Networks → Tunnels), give it a public hostname that leads to the local receiver (HTTP, the address under Data below), and write hostname and token below.',
    private: 'Encrypted up to Cloudflare; Cloudflare itself can read what passes.',
  },
  ssh: {
    needs:
      'The program ssh, which Windows, macOS and Linux bring along. localhost.run and pinggy need no account; your own server needs a key that lets you in without a password.',
    stable:
      'At localhost.run and pinggy a free address changes at every connection, sometimes in between; paying accounts keep it. On your own server it is your domain and stays.',
    private:
      'Encrypted up to the ssh server; who runs that server can read what passes. On your own server that is you alone. The server’s key is remembered at the first connection, and a changed one is refused.',
  },
  own: {
    needs:
      'Something of yours that passes HTTPS on to the local receiver (the address under Data below): a reverse proxy, Tailscale Funnel (“tailscale funnel 8790”), a router with a fixed address.',
    stable: 'As stable as what you set up. Only the check every 20 s says whether it leads here.',
    private:
      'Up to you: on your own machine nobody else reads along. Senders’ addresses are taken from the connection, so they are those of your proxy.',
  },
};
