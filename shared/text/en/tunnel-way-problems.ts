/** What goes wrong with the ways to a public URL beside localtunnel, and with any program that opens one. */
import type { TunnelWayReason } from '../../contract/tunnel-problems.ts';
import type { MessagesOf, ProblemMessage } from '../message-for.ts';

export const tunnelWayProblems: MessagesOf<TunnelWayReason, ProblemMessage> = {
  ngrok_missing: () => ({
    message:
      'The ngrok component is not installed. It is optional, and the installers of the desktop app leave it out.',
    fix: 'Choose another provider. If you run the program from its source, “npm install @ngrok/ngrok@1.7.0” there adds it.',
  }),
  ngrok_token_missing: () => ({
    message: 'ngrok needs an authtoken, and none is saved.',
    fix: 'Copy it from ngrok’s dashboard (Your Authtoken) and paste it in Settings.',
  }),
  ngrok_refused: ({ cause }) => ({
    message: `ngrok did not open the address (${cause}).`,
    fix: 'Check the authtoken, the domain and your network. A free account allows one program at a time: stop the other one. It will retry automatically.',
  }),
  ngrok_lost: ({ cause }) => ({
    message: `The connection to ngrok ended (${cause}).`,
    fix: 'It reconnects automatically. Postbacks sent in between were not received. Ask the networks to resend them.',
  }),
  cloudflared_missing: () => ({
    message: 'cloudflared is not installed on this computer.',
    fix: 'Install it: “brew install cloudflared” on macOS, “winget install Cloudflare.cloudflared” on Windows, the package of pkg.cloudflare.com on Linux. It is looked for again automatically.',
  }),
  cloudflared_address_missing: () => ({
    message: 'A token is saved, but the address of its tunnel is missing. cloudflared does not report it.',
    fix: 'Enter the tunnel’s public hostname as the address, for example https://postback.example.com, or remove the token to get a quick address.',
  }),
  cloudflared_token_missing: () => ({
    message: 'A permanent Cloudflare address needs its tunnel token, and none is saved.',
    fix: 'Copy the token from the tunnel’s page in Cloudflare’s dashboard, or leave the address empty to get a quick one.',
  }),
  cloudflared_token_refused: () => ({
    message: 'Cloudflare does not accept the token. It was not copied completely, or the tunnel was deleted.',
    fix: 'Copy the token again from the tunnel’s page in Cloudflare’s dashboard.',
  }),
  cloudflared_ended: ({ lastLines }) => ({
    message: `cloudflared stopped${lastLines === '' ? '' : `. Last message: “${lastLines}”`}.`,
    fix: 'It restarts automatically. If it keeps stopping, check the message above or update it.',
  }),
  ssh_missing: () => ({
    message: 'ssh is not installed on this computer.',
    fix: 'On Windows add “OpenSSH Client” under Optional features; on Linux install openssh-client. It is looked for again automatically.',
  }),
  ssh_address_missing: ({ host }) => ({
    message: `${host} is your own server, so only you know the address at which it receives requests.`,
    fix: 'Enter that address in Settings, for example https://postback.example.com.',
  }),
  ssh_key_changed: ({ host }) => ({
    message: `The key of ${host} has changed. The server was reinstalled, or someone intercepts the connection.`,
    fix: `Ask whoever runs it. If the new key is right, remove the line of ${host} from the file ssh-known-hosts in the data folder (or from your own known_hosts).`,
  }),
  ssh_not_let_in: ({ host }) => ({
    message: `${host} refused the login. It does not know your key, or it asks for a password.`,
    fix: 'Try “ssh” in a terminal. It must connect without asking anything. Add a key with a passphrase to ssh-agent.',
  }),
  ssh_port_taken: ({ host }) => ({
    message: `${host} did not open the port. An old connection still uses it, another program uses it, or forwarding is not allowed there.`,
    fix: 'It will retry automatically. If this continues, choose another remote port and set AllowTcpForwarding yes on the server.',
  }),
  ssh_ended: ({ host, lastLines }) => ({
    message: `The ssh connection to ${host} ended${lastLines === '' ? '' : `. Last message: “${lastLines}”`}.`,
    fix: 'It reconnects automatically. Postbacks sent in between were not received. Ask the networks to resend them.',
  }),
  own_address_missing: () => ({
    message: 'No address is set.',
    fix: 'Enter it in Settings, for example https://postback.example.com.',
  }),
  child_timed_out: ({ program, seconds }) => ({
    message: `${program} started but did not report an address within ${seconds} s. Its service is offline or slow, or your network blocks it.`,
    fix: 'It will retry automatically. If this continues, try another network or another provider.',
  }),
  child_address_changed: ({ program, before, now }) => ({
    message: `${program} got a new address: ${now} instead of ${before}.`,
    fix: 'It reconnects automatically. Paste the new URL into your networks, or choose a provider with a permanent address.',
  }),
};
