/** What the mailbox program says in its terminal. */
import type { SettingFault } from '../../program/mailbox-settings.ts';
import type { MessagesOf } from '../message-for.ts';

const faults: MessagesOf<SettingFault> = {
  unknown_flag: ({ flag }) => `There is no flag ${flag}. Run it with --help to see all flags.`,
  value_missing: ({ flag }) => `${flag} needs a value.`,
  file_unreadable: ({ path, cause }) =>
    `The settings file ${path} cannot be read (${cause}). Write it as one JSON object, or start without --config.`,
  unknown_setting: ({ path, name }) =>
    `${path} contains “${name}”, which is no setting. Correct or delete it. Run the mailbox with --help to see all settings.`,
  bad_setting: ({ name, details }) =>
    `The value of ${name} is not valid: ${details}. Correct it and start again.`,
  part_missing: ({ name, needs }) => `${name} needs ${needs} too. Add it and start again.`,
  data_missing: () => 'Say where the mailbox keeps its files: --data DIR.',
  broker_incomplete: ({ flag }) =>
    `${flag} is missing: a mailbox with a broker needs --broker-servers and --broker-join, and a client certificate its key.`,
};

const hours = (count: number): string => (count === 1 ? '1 hour' : `${count} hours`);

export const mailbox = {
  faults,
  alert: {
    away: (count: number, waiting: number): string =>
      `Your desk has not collected for ${hours(count)}. ${waiting === 1 ? '1 postback waits' : `${waiting} postbacks wait`} in the mailbox and will not be forwarded until Postback Desk runs again.`,
    back: (count: number): string => `Your desk is back and collects again. It was away for ${hours(count)}.`,
  },
  newCode: (code: string): string =>
    `Pairing code: ${code}  Enter it in Postback Desk within ten minutes, or scan this there. It works once.`,
  unpaired:
    'The mailbox belongs to no desk any more, and everything it kept was deleted. Start it to get a new pairing code.',
  nothingToUnpair: (dir: string): string =>
    `There is no mailbox in ${dir}. Choose its folder with --data DIR.`,
  help: `Receives postbacks on a server and keeps them until your Postback Desk takes them over.

  npm run mailbox -- --data DIR [flags]

  --data DIR               where its files are; needed
  --port N                 port for postbacks and the desk (8792; 0 picks a free one)
  --host ADDRESS           address to listen on (127.0.0.1); only behind a web server with HTTPS
  --metrics-port N         port of the health page and of Prometheus metrics (8793; 0 picks a free one)
  --metrics-host ADDRESS   its address (127.0.0.1)
  --max-spool-mb N         most MB of postbacks that wait for the desk (2048)
  --max-waiting-hours N    longest time a postback may wait for the desk (720)
  --kept-hours N           how long a second copy is kept after the desk has a postback (48)
  --behind-proxy yes|no    whether a web server in front of it says in X-Forwarded-For who sends (yes)
  --public-url URL         how it is reached, such as https://mailbox.example.com; part of the QR code
  --alert-url URL          is called when the desk has been away for long, and when it is back
  --alert-back-url URL     is called instead when it is back
  --alert-telegram-token T token of a Telegram bot that tells the same; better in the environment or the file
  --alert-telegram-chat ID chat that the bot writes to
  --alert-telegram-server URL  of a Bot API server of your own (https://api.telegram.org)
  --alert-after-hours N    how long that is (12)
  --broker-servers URLS    NATS servers to publish to, such as tls://nats.example.com:4222; several with commas
  --broker-join FILE       file with the join key of your desk (Settings → Broker), or the key itself (better in the environment or the file); needed with a broker
  --broker-credentials FILE  credentials file, or a file with an nkey seed, user:password or token for the broker
  --broker-login TEXT      the same without a file: nkey seed, user:password or token; better in the environment or the file
  --broker-certificate FILE  client certificate, where the broker asks for one; with --broker-key FILE
  --broker-tls-first true  the broker begins with TLS (handshake_first)
  --broker-ca FILE         certificate authority of the broker, where the system does not know it
  --broker-stream NAME     name of the stream (POSTBACKS)
  --config FILE            JSON file with the same names: {"port": 8792, "maxSpoolMb": 4096}
  --unpair                 forgets its desk and deletes everything it keeps; stop the mailbox first
  --help                   this text

Flags count before environment variables (POSTBACK_MAILBOX_MAX_SPOOL_MB=4096), and these before the file.
Past its limits a mailbox answers 503, so that networks try again; it warns from half of each limit on.
`,
};
