/** Why a request got no answer, and whether it may have arrived. */
import type { SendFailure } from '../../contract/send-failures.ts';
import type { MessagesOf } from '../message-for.ts';

export const sendFailures: MessagesOf<SendFailure> = {
  timed_out: ({ seconds }) => `No answer within ${seconds} s. The request may have arrived.`,
  connect_timed_out: ({ seconds }) => `No connection within ${seconds} s. Nothing was sent.`,
  name_not_found: ({ host }) => `The name ${host} was not found. Check the address and your network.`,
  private_address: ({ host }) =>
    `${host} is on this computer or in a private network, and nothing is sent there without your yes: allow it in the destination. Nothing was sent.`,
  connection_refused: ({ host }) => `${host} refused the connection. Nothing was sent.`,
  unreachable: ({ host }) => `${host} cannot be reached. Check your network. Nothing was sent.`,
  certificate: ({ host, cause }) => `The certificate of ${host} is not valid (${cause}). Nothing was sent.`,
  broken_off: () =>
    'The program’s own sending part ended while the request was under way, so it may have arrived or not.',
  connection_lost: ({ host }) =>
    `${host} closed the connection without an answer. The request may have arrived.`,
  bad_answer: ({ host, cause }) => `${host} answered with something that is not HTTP (${cause}).`,
  failed: ({ cause }) => `The request failed (${cause}).`,
  told_before: ({ message }) => message,
};
