/** The ways to a public URL beside localtunnel: what each needs, and what goes wrong with it. */
export const tunnelWays = {
  ngrok: {
    facts: {
      needs: 'A free account at ngrok.com and its authtoken, pasted below.',
      stable:
        'Every account has one free domain that stays the same: create it in ngrok’s dashboard under Domains and write it below. Without it the address is ngrok’s choice.',
      private:
        'Encrypted up to ngrok; ngrok itself can read what passes. Browsers get a warning page on free accounts, networks do not.',
    },
    missing: () => ({
      message:
        'The part for ngrok is not installed: it is optional, and could not be fetched when this program was installed.',
      fix: 'Run “npm install @ngrok/ngrok@1.7.0” in the program’s folder and start again, or choose another provider.',
    }),
    tokenMissing: () => ({
      message: 'ngrok lets nobody in without an authtoken, and none is saved.',
      fix: 'Copy it from ngrok’s dashboard (Your Authtoken) and paste it in Settings.',
    }),
    refused: (cause: string) => ({
      message: `ngrok did not open the address (${cause}).`,
      fix: 'Check the authtoken, the domain and your network. A free account allows one program at a time: stop the other one. It is tried again by itself.',
    }),
    lost: (cause: string) => ({
      message: `The connection to ngrok ended (${cause}).`,
      fix: 'It reconnects by itself. Postbacks that came in between reached nobody: ask the networks to resend them.',
    }),
  },
  cloudflared: {
    facts: {
      needs:
        'The program cloudflared on this computer. Without an account it gives a quick address; with a free account and a domain at Cloudflare, a token and a lasting one.',
      stable:
        'A quick address changes at every connection. For a lasting one create a tunnel in Cloudflare’s dashboard (Zero Trust → Networks → Tunnels), give it a public hostname that leads to the local receiver (HTTP, the address under Data below), and write hostname and token below.',
      private: 'Encrypted up to Cloudflare; Cloudflare itself can read what passes.',
    },
    missing: () => ({
      message: 'The program cloudflared was not found on this computer; nothing is downloaded without you.',
      fix: 'Install it: “brew install cloudflared” on macOS, “winget install Cloudflare.cloudflared” on Windows, the package of pkg.cloudflare.com on Linux. It is looked for again by itself.',
    }),
    addressMissing: () => ({
      message:
        'A token is saved, but not the address that belongs to its tunnel: cloudflared does not say it.',
      fix: 'Write the public hostname of the tunnel as the address, for example https://postback.example.com. Or remove the token for a quick address.',
    }),
    tokenMissing: () => ({
      message: 'An address of one’s own at Cloudflare needs the token of its tunnel, and none is saved.',
      fix: 'Copy the token from the tunnel’s page in Cloudflare’s dashboard, or leave the address empty for a quick one.',
    }),
    tokenRefused: () => ({
      message:
        'Cloudflare does not accept the token: it was cut when it was copied, or the tunnel was deleted.',
      fix: 'Copy the token again from the tunnel’s page in Cloudflare’s dashboard.',
    }),
    ended: (lastLines: string) => ({
      message: `cloudflared ended by itself${lastLines === '' ? '' : `; its last words: “${lastLines}”`}.`,
      fix: 'It is started again by itself. If it keeps ending, read its words above, or update it.',
    }),
  },
  ssh: {
    facts: {
      needs:
        'The program ssh, which Windows, macOS and Linux bring along. localhost.run and pinggy need no account; your own server needs a key that lets you in without a password.',
      stable:
        'At localhost.run and pinggy a free address changes at every connection, sometimes in between; paying accounts keep it. On your own server it is your domain and stays.',
      private:
        'Encrypted up to the ssh server; who runs that server can read what passes. On your own server that is you alone. The server’s key is remembered at the first connection, and a changed one is refused.',
    },
    missing: () => ({
      message: 'The program ssh was not found on this computer.',
      fix: 'On Windows add “OpenSSH Client” under Optional features; on Linux install openssh-client. It is looked for again by itself.',
    }),
    addressMissing: (host: string) => ({
      message: `${host} is a server of your own, so only you know under which address it passes requests on.`,
      fix: 'Write that address in Settings, for example https://postback.example.com.',
    }),
    keyChanged: (host: string) => ({
      message: `The key of ${host} is not the one that it had before: it was set up anew, or somebody is in between.`,
      fix: `Ask who runs it. If the new key is right, remove the line of ${host} from the file ssh-known-hosts in the data folder (or from your own known_hosts).`,
    }),
    notLetIn: (host: string) => ({
      message: `${host} did not let us in: no key of yours is known there, or it asks for a password.`,
      fix: 'Try “ssh” to it in a terminal: it has to work without a question. A key with a passphrase belongs into ssh-agent.',
    }),
    portTaken: (host: string) => ({
      message: `${host} does not give us the port: an old connection still holds it, something else uses it, or forwarding is forbidden there.`,
      fix: 'It is tried again by itself. If it stays so, choose another remote port, and allow AllowTcpForwarding on the server.',
    }),
    ended: (host: string, lastLines: string) => ({
      message: `The ssh connection to ${host} ended${lastLines === '' ? '' : `; its last words: “${lastLines}”`}.`,
      fix: 'It reconnects by itself. Postbacks that came in between reached nobody: ask the networks to resend them.',
    }),
  },
  own: {
    facts: {
      needs:
        'Something of yours that passes HTTPS on to the local receiver (the address under Data below): a reverse proxy, Tailscale Funnel (“tailscale funnel 8790”), a router with a fixed address.',
      stable: 'As stable as what you set up. Only the check every 20 s says whether it leads here.',
      private:
        'Up to you: on your own machine nobody else reads along. Senders’ addresses are taken from the connection, so they are those of your proxy.',
    },
    addressMissing: () => ({
      message: 'No address is given that leads to this computer.',
      fix: 'Write it in Settings, for example https://postback.example.com.',
    }),
  },
  /** What any program beside us can do. */
  child: (program: string) => ({
    timedOut: (seconds: number) => ({
      message: `${program} was started and said no address within ${seconds} s: its service is away or slow, or your network blocks it.`,
      fix: 'It is tried again by itself. If it stays so, try another network or another provider.',
    }),
    addressChanged: (before: string, now: string) => ({
      message: `The service behind ${program} changed the address from ${before} to ${now}.`,
      fix: 'It reconnects by itself. Tell your networks the new address, or choose a provider whose address stays.',
    }),
  }),
  fallback: (provider: string, url: string) => ({
    message: `The chosen provider does not work, so “${provider}” stands in at ${url}.`,
    fix: 'Only postbacks to this address arrive. The chosen provider is tried again by itself; what the networks have pasted is used again as soon as it works.',
  }),
};
