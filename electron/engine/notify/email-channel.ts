/** Plain text over the person’s own SMTP server. */
import { connect, type Socket } from 'node:net';
import type { SettingsOf } from '../../../shared/domain/notify/channel-settings.ts';
import { isPrivateHost } from '../../../shared/domain/forward/private-host.ts';
import { createPublicLookup, privateAddressError } from '../../platform/public-lookup.ts';
import type { SendOutcome } from './channel.ts';
import type { DetailedMessage, MadeChannel } from './channel-maker.ts';
import { refusedAddress, smtpOutcome } from './smtp-outcome.ts';

const CONNECT_MS = 10_000;
const ANSWER_MS = 20_000;

export interface EmailDeps {
  /** Empty for a server that asks for none, null for one that does not open any more. */
  readonly password: () => string | null;
}

export function createEmailChannel(deps: EmailDeps, settings: SettingsOf<'email'>): MadeChannel {
  return {
    sender: {
      send: async (message, signal) => {
        const password = deps.password();
        if (password === null) return { kind: 'refused', problem: { code: 'secret_unreadable' } };
        return send(settings, message, password, signal);
      },
      edit: null,
    },
    pace: {
      mostInTenSeconds: 10,
      mostInMinute: 20,
      togetherEveryMs: 60_000,
      maxChars: 100_000,
      mostInMessage: 5_000,
    },
  };
}

async function send(
  settings: SettingsOf<'email'>,
  message: DetailedMessage,
  password: string,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const { host, port, tls, user, from, to } = settings;
  let isConnected = false;
  // Loaded by whoever sends mail: nobody else’s start waits for it.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(user === '' ? {} : { auth: { user, pass: password } }),
    greetingTimeout: ANSWER_MS,
    socketTimeout: ANSWER_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    getSocket: (_options, callback) => {
      openSocket(settings, (error, connection) => {
        isConnected = connection !== null;
        if (connection === null) callback(error);
        else callback(null, { connection });
      });
    },
  });
  try {
    const { rejectedErrors = [] } = await transport.sendMail({
      // Its own limits begin anew with each byte that comes.
      signal,
      from,
      to: [...to],
      // The same at each retry, so that mail programs show it once.
      messageId: `<${message.id}@postback-desk.invalid>`,
      subject: message.title,
      text: message.lines.join('\n'),
      ...(message.picture === null
        ? {}
        : {
            attachments: [
              {
                filename: 'chart.png',
                content: Buffer.from(message.picture.png),
                contentType: 'image/png',
              },
            ],
          }),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    const [refused] = rejectedErrors;
    // Sent again, it would come twice to those who have it.
    return refused === undefined
      ? { kind: 'sent', receipt: null }
      : { kind: 'sent', receipt: null, problem: refusedAddress(refused, password) };
  } catch (error) {
    return smtpOutcome(error, { host, isConnected, password });
  } finally {
    transport.close();
  }
}

/** As for destinations: nothing leads into a private network unless the person said yes. */
function openSocket(
  { host, port, allowsPrivate }: SettingsOf<'email'>,
  onOpened: (error: Error | null, socket: Socket | null) => void,
): void {
  if (!allowsPrivate && isPrivateHost(host)) {
    onOpened(privateAddressError(host), null);
    return;
  }
  const socket = connect({ host, port, ...(allowsPrivate ? {} : { lookup: createPublicLookup() }) });
  const fail = (error: Error): void => {
    onOpened(error, null);
  };
  socket.setTimeout(CONNECT_MS, () => {
    socket.destroy(Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' }));
  });
  socket.once('error', fail);
  socket.once('connect', () => {
    socket.off('error', fail);
    socket.setTimeout(0);
    socket.removeAllListeners('timeout');
    onOpened(null, socket);
  });
}
