/** What is wrong with a broker, and what to do. */
import type { BrokerProblem } from '../../contract/broker-problems.ts';
import type { MessagesOf, ProblemMessage } from '../message-for.ts';

const CREDENTIALS = {
  file: 'credentials file',
  seed: 'nkey seed',
  certificate: 'client certificate or its private key',
  authority: 'certificate authority',
} as const;

export const brokerProblems: MessagesOf<BrokerProblem, ProblemMessage> = {
  broker_unreachable: ({ cause }) => ({
    message: `The broker cannot be reached (${cause}). Your mailboxes keep everything until it can.`,
    fix: 'Check that the NATS server runs and that its address is correct. The app keeps trying.',
  }),
  broker_refused: ({ cause }) => ({
    message: `The broker does not accept the credentials, or they lack a permission (${cause}).`,
    fix: 'Enter other credentials in Settings → Broker, or allow this user what docs/jetstream.md lists.',
  }),
  broker_not_trusted: ({ cause }) => ({
    message: `The connection to the broker is not secure (${cause}).`,
    fix: 'Check the certificate of the server. If it comes from your own authority, enter that in Settings → Broker.',
  }),
  broker_credentials_invalid: ({ kind }) => ({
    message: `The ${CREDENTIALS[kind]} for the broker cannot be read.`,
    fix: 'Copy all of it once more, with its first and last line, into Settings → Broker.',
  }),
  broker_certificate_refused: () => ({
    message: 'The broker wants a client certificate, and there is none or it does not accept this one.',
    fix: 'Enter a certificate that the authority of the broker has signed, and its private key, in Settings → Broker.',
  }),
  broker_not_tls_first: () => ({
    message: 'The broker does not begin with TLS, as this computer is set to do.',
    fix: 'Switch off “The server begins with TLS” in Settings → Broker.',
  }),
  broker_no_jetstream: () => ({
    message: 'JetStream is not enabled on this broker, or not for this account.',
    fix: 'Enable JetStream in the configuration of the NATS server.',
  }),
  broker_not_set_up: () => ({
    message: 'The broker has no stream for postbacks yet.',
    fix: 'Open Settings → Broker and press “Set up”. Nothing else at the broker is changed.',
  }),
  broker_full: () => ({
    message: 'The stream at the broker is full. Your mailboxes keep new postbacks until there is room.',
    fix: 'Give the stream more room in Settings → Broker, or the server a larger disk.',
  }),
  broker_payload_small: ({ maxBytes }) => ({
    message: `The broker takes messages of at most ${maxBytes} bytes, which is too few. Your mailboxes keep everything.`,
    fix: 'Raise max_payload in the configuration of the NATS server. Its usual value of 1 MB is enough.',
  }),
  broker_limits: ({ cause }) => ({
    message: `The broker does not allow what would be created (${cause}).`,
    fix: 'Enter less space or fewer copies in Settings → Broker, or raise the limits of the account and the server.',
  }),
  broker_stream_of_other: ({ stream, subjects }) => ({
    message: `The stream ${stream} at the broker belongs to something else (it holds ${subjects}). Nothing in it is read or changed.`,
    fix: 'Enter another name of the stream in Settings → Broker, and start your mailboxes with --broker-stream and that name.',
  }),
  broker_other_desk: () => ({
    message:
      'Another app reads from this stream, so this one does not: two would take postbacks from each other.',
    fix: 'Close the app on the other computer, or give each a stream of its own. This one goes on within 20 seconds.',
  }),
  broker_not_stored: ({ cause }) => ({
    message: `Postbacks from the broker cannot be stored on this computer (${cause}). They wait at the broker.`,
    fix: 'Make room on the disk of the data folder. The app keeps trying.',
  }),
  broker_keys_unreadable: () => ({
    message: 'The keys of the broker cannot be decrypted on this computer.',
    fix: 'Restore the key file of your data folder. Without it, what mailboxes sent for these keys cannot be read.',
  }),
  broker_failed: ({ cause }) => ({
    message: `The broker refused a request (${cause}).`,
    fix: 'Check the log of the NATS server, then look at the set-up in Settings → Broker.',
  }),
};
