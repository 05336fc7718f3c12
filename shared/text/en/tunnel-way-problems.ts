/** What goes wrong with the ways to a public URL beside localtunnel, and with any program that opens one. */
import type { TunnelWayReason } from '../../contract/tunnel-problems.ts';
import type { MessagesOf, ProblemMessage } from '../message-for.ts';

export const tunnelWayProblems: MessagesOf<TunnelWayReason, ProblemMessage> = {
  ngrok_missing: () => ({
    message:
      'The part for ngrok is not installed: it is optional, and could not be fetched when this program was installed.',
    fix: 'Run “npm install @ngrok/ngrok@1.7.0” in the program’s folder and start again, or choose another provider.',
  }),
  ngrok_token_missing: () => ({
    message: 'ngrok lets nobody in without an authtoken, and none is saved.',
    fix: 'Copy it from ngrok’s dashboard (Your Authtoken) and paste it in Settings.',
  }),
  ngrok_refused: ({ cause }) => ({
    message: `ngrok did not open the address (${cause}).`,
    fix: 'Check the authtoken, the domain and your network. A free account allows one program at a time: stop the other one. It is tried again by itself.',
  }),
  ngrok_lost: ({ cause }) => ({
    message: `The connection to ngrok ended (${cause}).`,
    fix: 'It reconnects by itself. Postbacks that came in between reached nobody: ask the networks to resend them.',
  }),
  cloudflared_missing: () => ({
    message: 'The program cloudflared was not found on this computer; nothing is downloaded without you.',
    fix: 'Install it: “brew install cloudflared” on macOS, “winget install Cloudflare.cloudflared” on Windows, the package of pkg.cloudflare.com on Linux. It is looked for again by itself.',
  }),
  cloudflared_address_missing: () => ({
    message: 'A token is saved, but not the address that belongs to its tunnel: cloudflared does not say it.',
    fix: 'Write the public hostname of the tunnel as the address, for example https://postback.example.com. Or remove the token for a quick address.',
  }),
  cloudflared_token_missing: () => ({
    message: 'An address of one’s own at Cloudflare needs the token of its tunnel, and none is saved.',
    fix: 'Copy the token from the tunnel’s page in Cloudflare’s dashboard, or leave the address empty for a quick one.',
  }),
  cloudflared_token_refused: () => ({
    message:
      'Cloudflare does not accept the token: it was cut when it was copied, or the tunnel was deleted.',
    fix: 'Copy the token again from the tunnel’s page in Cloudflare’s dashboard.',
  }),
  cloudflared_ended: ({ lastLines }) => ({
    message: `cloudflared ended by itself${lastLines === '' ? '' : `; its last words: “${lastLines}”`}.`,
    fix: 'It is started again by itself. If it keeps ending, read its words above, or update it.',
  }),
  ssh_missing: () => ({
    message: 'The program ssh was not found on this computer.',
    fix: 'On Windows add “OpenSSH Client” under Optional features; on Linux install openssh-client. It is looked for again by itself.',
  }),
  ssh_address_missing: ({ host }) => ({
    message: `${host} is a server of your own, so only you know under which address it passes requests on.`,
    fix: 'Write that address in Settings, for example https://postback.example.com.',
  }),
  ssh_key_changed: ({ host }) => ({
    message: `The key of ${host} is not the one that it had before: it was set up anew, or somebody is in between.`,
    fix: `Ask who runs it. If the new key is right, remove the line of ${host} from the file ssh-known-hosts in the data folder (or from your own known_hosts).`,
  }),
  ssh_not_let_in: ({ host }) => ({
    message: `${host} did not let us in: no key of yours is known there, or it asks for a password.`,
    fix: 'Try “ssh” to it in a terminal: it has to work without a question. A key with a passphrase belongs into ssh-agent.',
  }),
  ssh_port_taken: ({ host }) => ({
    message: `${host} does not give us the port: an old connection still holds it, something else uses it, or forwarding is forbidden there.`,
    fix: 'It is tried again by itself. If it stays so, choose another remote port, and allow AllowTcpForwarding on the server.',
  }),
  ssh_ended: ({ host, lastLines }) => ({
    message: `The ssh connection to ${host} ended${lastLines === '' ? '' : `; its last words: “${lastLines}”`}.`,
    fix: 'It reconnects by itself. Postbacks that came in between reached nobody: ask the networks to resend them.',
  }),
  own_address_missing: () => ({
    message: 'No address is given that leads to this computer.',
    fix: 'Write it in Settings, for example https://postback.example.com.',
  }),
  child_timed_out: ({ program, seconds }) => ({
    message: `${program} was started and said no address within ${seconds} s: its service is away or slow, or your network blocks it.`,
    fix: 'It is tried again by itself. If it stays so, try another network or another provider.',
  }),
  child_address_changed: ({ program, before, now }) => ({
    message: `The service behind ${program} changed the address from ${before} to ${now}.`,
    fix: 'It reconnects by itself. Tell your networks the new address, or choose a provider whose address stays.',
  }),
};
