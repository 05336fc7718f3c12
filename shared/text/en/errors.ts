/** Errors for people: what happened, why, what to do. */
import { templateProblems } from './template-problems.ts';

export const errors = {
  nodeTooOld: (version: string) =>
    `Postback Desk needs Node 22 or newer and found ${version}: run it with "npm start", which brings its own.`,
  databaseDamaged: (keptAs: string, networks: number, postbacks: number) =>
    `The database was damaged. It is kept as ${keptAs}, and a new one was started with what could still be read: ${networks} networks and ${postbacks} postbacks.`,
  databaseDamagedFix: (keptAs: string) =>
    `Compare your networks with their cabinets: a network that is missing here gets its postbacks refused until you add it again with its old key. To go back to a backup, stop the program and put the backup in place of the new file; ${keptAs} can be sent to somebody who repairs databases.`,
  noSuchPage:
    'There is nothing at this address: the API is below /api, its description at /api/openapi.json.',
  strangerRefused:
    'This request came from another website or under another name: the desk answers only to 127.0.0.1 and localhost.',
  tokenNeeded:
    'A token is needed: open the address that the program printed at its start, or send it as "Authorization: Bearer TOKEN".',
  unexpected:
    'Something went wrong inside Postback Desk: the details are in the log in the data folder. Try again.',
  searchTooLong: 'The search text is too long. Shorten it to 500 characters.',
  template: templateProblems,
  send: {
    timed_out: (seconds: number) => `No answer within ${seconds} s. The request may have arrived.`,
    connect_timed_out: (seconds: number) => `No connection within ${seconds} s. Nothing was sent.`,
    name_not_found: (host: string) => `The name ${host} was not found. Check the address and your network.`,
    private_address: (host: string) =>
      `${host} is on this computer or in a private network, and nothing is sent there without your yes: allow it in the destination. Nothing was sent.`,
    connection_refused: (host: string) => `${host} refused the connection. Nothing was sent.`,
    unreachable: (host: string) => `${host} cannot be reached. Check your network. Nothing was sent.`,
    certificate: (host: string, cause: string) =>
      `The certificate of ${host} is not valid (${cause}). Nothing was sent.`,
    broken_off: () =>
      'The program’s own sending part ended while the request was under way, so it may have arrived or not.',
    connection_lost: (host: string) =>
      `${host} closed the connection without an answer. The request may have arrived.`,
    bad_answer: (host: string, cause: string) =>
      `${host} answered with something that is not HTTP (${cause}).`,
    failed: (cause: string) => `The request failed (${cause}).`,
  },
};
