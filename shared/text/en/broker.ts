/** The broker in the window: address, set-up, mailboxes that joined. */
/** What is wrong with an address as it was typed, in the form and in the API. */
export const serversErrors = {
  broker_servers_invalid:
    'This is not the address of a broker. Enter it like tls://nats.example.com:4222, several with commas, without a user name.',
  broker_servers_not_tls:
    'A broker on another computer needs TLS. Start every address with tls://. Only a broker on this computer may use nats://.',
};

export const broker = {
  title: 'Broker',
  what: 'Only for teams that outgrow one mailbox: several mailboxes publish to NATS JetStream, and this computer reads from it. With one or two mailboxes you do not need it.',
  none: {
    title: 'No broker',
    line: 'Mailboxes are paired one by one in Settings → Mailbox.',
  },
  state: {
    connecting: { title: 'Connecting', line: 'Waiting for the first response of the broker.' },
    draining: { title: 'Connected', line: 'What mailboxes publish arrives here at once.' },
    failing: 'Not connected',
    since: (time: string): string => `Since ${time}.`,
  },
  facts: {
    label: 'Figures of the broker',
    pending: 'Waiting at the broker',
    held: 'Waiting for an earlier one',
    refused: 'Refused',
    refusedHint: 'Messages that came from no mailbox of yours, or were changed on their way.',
    unreadable: 'Unreadable',
    madeAgain: 'Set up again',
    madeAgainHint:
      'The broker came back empty. It was set up again as before, and your mailboxes published again what was missing.',
    unknown: 'not known',
  },
  form: {
    servers: 'Address',
    serversHint: 'tls://host:4222. Several servers of one cluster with commas.',
    publicUrl: 'Public address of your mailboxes',
    publicUrlHint:
      'The one name that leads to all of them, such as https://postbacks.example.com. Your postback URLs begin with it.',
    stream: 'Name of the stream',
    streamHint: 'Letters, digits, _ and -. All names at the broker begin with it.',
    credentials: 'Credentials',
    credentialsHint: 'The content of a credentials file, an nkey seed, or user:password.',
    credentialsKept: 'Saved and encrypted. Leave empty to keep them.',
    ca: 'Certificate authority',
    caHint: 'Only if the server has a certificate of your own authority. In PEM.',
    replicas: 'Copies',
    replicasHint: '3 with a cluster of three servers, otherwise 1.',
    maxAgeDays: 'Keep for at most (days)',
    maxMb: 'Space for postbacks (MB)',
    maxMbHint: 'When it is full, mailboxes keep new postbacks themselves.',
    duplicateMinutes: 'Recognise repeats for (minutes)',
    errors: serversErrors,
    save: 'Save and connect',
    saved: 'Saved',
    failed: 'Not saved',
    invalid: 'Enter a number in the allowed range.',
    remove: 'Stop using the broker',
    removed: 'The broker is not used any more',
    removeAsk:
      'This computer stops reading from the broker. What waits there stays there, and your mailboxes keep receiving. Enter the address again to go on.',
  },
  setUp: {
    title: 'Set-up at the broker',
    look: 'Check',
    make: 'Set up',
    change: 'Apply the differences',
    nothing: 'Everything is there as it should be.',
    failed: 'The broker could not be checked',
    done: 'The broker is set up',
    parts: {
      stream: (name: string): string => `Stream ${name}`,
      consumer: (name: string): string => `Consumer ${name}`,
      bucket: (name: string): string => `Key-value bucket ${name}`,
    },
    missing: 'missing; “Set up” creates it',
    fine: 'there',
    differs: (name: string, is: string, wanted: string): string => `${name}: ${is} now, ${wanted} here`,
    fixed: 'It can only be changed by deleting and creating it again.',
    none: 'none',
    ask: 'This changes existing objects at the broker to the values shown here as wanted. Other programs that use them see the change.',
  },
  join: {
    title: 'Join key',
    what: 'Put this line into a file on each server and start the mailbox with --broker-join and that file. Keep it secret.',
    show: 'Show the join key',
    label: 'Join key',
    renew: 'New join key',
    renewAsk: 'Mailboxes that have joined stay. The old key lets no further mailbox in.',
    failed: 'The join key could not be read',
  },
  mailboxes: {
    title: 'Mailboxes that joined',
    none: 'No mailbox has joined yet.',
    waiting: (count: string): string => `${count} waiting`,
    unpublished: (count: string): string => `${count} not at the broker yet`,
    oldRules: 'does not have your newest settings yet',
    heard: 'Last heard',
    never: 'not heard since the start',
    losses: (count: string): string => `published again after a loss of the broker: ${count}`,
    remove: 'Remove',
    removeAsk: (id: string): string =>
      `Mailbox ${id} is forgotten and cannot join again. What waits in it is lost. Stop it on its server first.`,
  },
};
