/** What is wrong with a broker, and what to do. */
import type { BrokerProblem } from '../../contract/broker-problems.ts';
import type { MessagesOf, ProblemMessage } from '../message-for.ts';

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
