/** Errors for people: what happened, why, what to do. */
export const errors = {
  noAddressYet: 'There is no public address yet that could have been pasted: start one in Settings first.',
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
  networkNotFound: (id: string) =>
    `There is no network ${id}: it may have been removed. Read the list again.`,
  linkNotFound: (id: string) => `There is no link ${id}: it may have been removed. Read the list again.`,
  linkWithoutNetwork: 'This link has no network, so it has no postback URL to paste. Choose a network first.',
  destinationNotFound: (id: string) =>
    `There is no destination ${id}: it may have been removed. Read the list again.`,
  signatureSecretMissing:
    'A signature needs its secret. Copy it from the network’s cabinet, where it stands beside the signature.',
  searchTooLong: 'The search text is too long. Shorten it to 500 characters.',
  postbackNotFound: (id: string) => `There is no postback ${id}. Read the list again.`,
  deliveryNotFound: (id: string) => `There is no delivery ${id}. Read the list again.`,
  sampleNotRead:
    'No request can be read in this text: paste a whole postback URL, a curl command, or a raw request that starts with GET or POST.',
  sampleMissing: 'There is no such postback to propose from: wait for the first one, or paste an example.',
  sampleEmpty:
    'This request has no parameters, so there is nothing to read from it: paste one that carries a click id and an event.',
  postbackNotHeld: 'This postback is not held back, so there is nothing to release. Read the list again.',
  releaseWithoutNetwork:
    'It came without a key, so nobody knows which network it is of: allow keyless postbacks for one network first.',
  releaseWithoutClickId:
    'It has no click id, so there is nothing to forward: ask the network to send it again with one.',
  releaseWithoutEvent: 'It does not say what happened: choose the event that it stands for.',
  keyTaken: 'Another network already uses this key: choose another one, or leave it out to get a new one.',
  keylessTaken: (name: string) =>
    `Keyless postbacks already go to “${name}”: switch them off there first, because nobody could tell the two apart.`,
  cursorInvalid: 'The cursor is not one that this API gave out: start again without it.',
  inputInvalid: (details: string) => `The request cannot be used: ${details}. Correct it and send it again.`,
  deliveryBeingSent: 'This delivery is being sent right now: wait for its result.',
  deliveryNotRetryable:
    'This delivery was skipped because its destination does not take the event: change the event map of the destination first.',
  destinationGone: 'Its destination was removed: there is no address to send to.',
  destinationOff: (name: string) =>
    `“${name}” is switched off, so nothing can be sent to it: switch it on first.`,
  tooManyTests: 'Too many test requests are running: wait for their answers.',
  tunnelNotAllowed: 'The tunnel was switched off with --no-tunnel: start without that flag.',
  secretMissing: (name: string) =>
    `The secret ${name} has no value: type it under Constants, then try again.`,
  replayRunning: 'A replay is running: wait until it ends, or cancel it first.',
  constantTwice: (name: string) => `Two constants are called ${name}: give one of them another name.`,
  template: {
    url_missing: () =>
      'The address is empty: paste the postback URL that the cabinet of the destination shows.',
    url_invalid: (detail: string) =>
      `“${detail}” is not a web address: it needs to start with https:// or http:// and must not contain spaces.`,
    url_not_http: (detail: string) =>
      `Addresses of the kind “${detail}” cannot be called: use https:// or http://.`,
    url_has_password: (detail: string) =>
      `The address of ${detail} contains a user name or password: put it into an Authorization header instead.`,
    macro_in_host: (detail: string) =>
      `The host “${detail}” contains a macro: a postback must not decide where it is sent. Write the host out.`,
    unknown_macro: (detail: string) =>
      `${detail} is not a macro of Postback Desk and would be sent as it stands: use one of the listed macros, for example {clickid} or {param.NAME}.`,
    unknown_constant: (detail: string) =>
      `${detail} stands for a constant that this destination does not have: add it under Constants, or write its value out.`,
    secret_hashed: (detail: string) =>
      `${detail} would hash a secret, which is only put in when the request goes out: use it as it is.`,
    body_not_json: (detail: string) =>
      `The body is said to be JSON and is not (${detail}): text stands in quotes, "id": "{clickid}", and a number may stand alone, "sum": {payout}.`,
    header_invalid: (detail: string) =>
      `The header “${detail}” cannot be set: its name or value has characters that HTTP does not allow, or it belongs to the connection.`,
  },
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
