/** Mailboxes in the window: pairing, state, test, unpairing. */

/** What is wrong with what was typed, in the dialog and in the API. */
export const pairingErrors = {
  mailbox_url_invalid:
    'This is not the address of a mailbox. Enter it as https://your-server.com, without a path.',
  mailbox_url_not_https:
    'A mailbox on another computer needs https, so that nobody on the way can read your postbacks. Enter an address that starts with https://.',
  mailbox_code_invalid:
    'A pairing code has 16 letters and digits, such as 7K2M-9QXD-4TNA-R6VP. Copy it from the log of your mailbox.',
};

export const mailboxes = {
  title: 'Mailbox',
  what: 'A small program on your own server that receives while this computer sleeps or is offline.',
  none: {
    title: 'No mailbox yet',
    line: 'While this computer sleeps, postbacks sent to it are lost.',
    why: 'Your networks send to the mailbox. It answers at once and keeps every postback, encrypted so that only this computer can read it. When this computer is awake, it takes everything over within a second and forwards it as usual. The mailbox itself forwards nothing and knows no tokens.',
    needs: 'You need any small Linux server (2 GB of memory) and a domain name. Plan about half an hour.',
  },
  steps: {
    title: 'How to set one up',
    list: [
      {
        text: 'Rent a small Linux server and point a domain name at it, for example mailbox.example.com.',
        command: null,
      },
      { text: 'Open ports 80 and 443 in its firewall and install Docker.', command: null },
      { text: 'On the server, clone the Postback Desk repository and go into its folder.', command: null },
      {
        text: 'Write down your domain name:',
        command: 'echo MAILBOX_DOMAIN=mailbox.example.com > build/mailbox/.env',
      },
      {
        text: 'Start the mailbox:',
        command: 'docker compose -f build/mailbox/compose.yml up -d --build',
      },
      {
        text: 'Read the pairing code:',
        command: 'docker compose -f build/mailbox/compose.yml logs mailbox',
      },
      { text: 'Come back here and press “Pair a mailbox”.', command: null },
    ],
    command: 'Command for the server',
    more: 'All details, also without Docker, are in docs/always-on.md of the program.',
  },
  pair: {
    button: 'Pair a mailbox',
    another: 'Pair another mailbox',
    title: 'Pair a mailbox',
    what: 'The mailbox must be running. Its log shows the code and a QR code. A code works once, for ten minutes.',
    url: 'Address of the mailbox',
    urlHint: 'https://, then the domain name of your server. No path.',
    code: 'Pairing code',
    codeHint: '16 letters and digits. Dashes and upper or lower case do not matter.',
    after:
      'After pairing, your postback URLs use the address of the mailbox. We list the networks whose URL you need to change. The old URLs keep working while this computer is online.',
    submit: 'Pair',
    failed: 'Not paired',
    errors: pairingErrors,
    done: 'Paired. Now send a test postback through it.',
  },
  scan: {
    title: 'QR code of the mailbox',
    camera: 'Scan with the camera',
    picture: 'Read from a picture',
    stop: 'Stop the camera',
    seen: 'What the camera sees',
    troubles: {
      camera_none:
        'This computer has no camera. Type the code, or paste a screenshot of it here (Ctrl V or Cmd V).',
      camera_blocked:
        'The camera is blocked. Allow it in the settings of your system or browser, or type the code.',
      camera_failed:
        'The camera gives no picture. Another program may be using it. Close that program, or type the code.',
      picture_unreadable:
        'This file cannot be read as a picture. Use a PNG or JPEG file of at most 20 MB, or type the code.',
      no_code: 'No QR code was found in this picture. Use one that shows the whole code, or type the code.',
      other_code:
        'This QR code is not from a mailbox. Use the one that your mailbox prints below its pairing code.',
    },
  },
  card: {
    connecting: 'Connecting',
    connectingLine: 'Waiting for the first response.',
    draining: 'Connected',
    drainingLine: 'Postbacks are taken over as soon as they arrive.',
    catchingUp: 'Taking over what is waiting.',
    failing: 'Not reachable',
    troubled: 'Needs your attention',
    since: (duration: string) => `For ${duration}.`,
    copy: 'Copy the address of the mailbox',
    facts: (url: string) => `Facts about ${url}`,
    waiting: 'In the mailbox',
    waitingCount: (count: string) => `${count} waiting`,
    lag: 'Oldest waits for',
    noLag: 'nothing waits',
    lastDrain: 'Last taken over',
    notYet: 'not yet',
    ago: (duration: string) => `${duration} ago`,
    probe: 'Last check',
    probeHint:
      'A test request that takes the same way as a postback, through the public address of the mailbox.',
    probeOk: (ms: string) => `answered in ${ms} ms`,
    probeFailed: 'no valid answer',
    space: 'Space used',
    spaceOf: (percent: string, megabytes: string) => `${percent} of ${megabytes} MB`,
    clock: 'Its clock',
    clockSame: 'same as here',
    clockAhead: (duration: string) => `${duration} ahead`,
    clockBehind: (duration: string) => `${duration} behind`,
    clockHint: 'A different clock does no harm. Times are corrected.',
    version: 'Version',
    pairedAt: 'Paired',
    unknown: 'not known yet',
    isAddress: 'Your postback URLs use this address.',
    isNotAddress: 'Your postback URLs use the mailbox you paired last. This one is still emptied.',
    noRules: 'The mailbox does not have your newest settings yet. It may refuse a new key until it has them.',
    restored: (moment: string, missing: string) =>
      `On ${moment} its disk was set back to an older state. Up to ${missing} postbacks it had received may be missing. Compare with the reports of your networks.`,
    restoredComplete: (moment: string) =>
      `On ${moment} its disk was set back to an older state. Nothing is missing here.`,
    unreadable: (count: string) =>
      `${count} requests on its disk were damaged and could not be read. Compare with the reports of your networks.`,
    refused: 'Refused at the mailbox',
    refusedWhat: (moment: string) =>
      `Requests it did not accept since ${moment}. The mailbox counts them and keeps nothing else of them.`,
    refusedCount: (count: string, reason: string) => `${count} × ${reason}`,
    notStored: (count: string) => `${count} × no room, the network was asked to retry (503)`,
  },
  test: {
    title: 'Test it',
    what: 'Sends one postback to the mailbox, as your network would, and waits until it is in your inbox.',
    network: 'As this network',
    send: 'Send a test postback through it',
    noNetwork: 'Add a network first. The test uses its postback URL.',
    addNetwork: 'Add a network',
    waitsForRules: 'The mailbox is getting your settings. This takes a moment.',
    sent: (ms: string) => `The mailbox accepted it in ${ms} ms. Waiting for it to arrive here …`,
    arrived: 'The test postback arrived. Your mailbox works.',
    open: 'Show it in the inbox',
    late: 'It has not arrived here yet. It waits in the mailbox until this computer can reach the mailbox. See above what is wrong.',
    failed: 'The test did not work',
    noAnswer: 'The mailbox did not answer. Check that the server runs and that its address is correct.',
    refused: (status: number) =>
      `The mailbox refused it with ${status}. The network requires a signature or only accepts its own IP addresses, or the mailbox does not have your newest settings yet.`,
    notReady: 'The mailbox has no room, or does not have your settings yet (503). Try again in a moment.',
    other: (status: number) =>
      `The response was ${status} instead of 200. Check that your web server forwards everything to the mailbox.`,
  },
  unpair: {
    button: 'Unpair',
    title: (url: string) => `Unpair ${url}?`,
    deletes: 'The mailbox deletes its keys, your settings and everything it keeps for you.',
    forgets:
      'The mailbox cannot be reached, so it is only removed here. It keeps its data until you run it once with --unpair on its server.',
    waiting: (count: string) => `${count} postbacks in it are not here yet and would be lost.`,
    unknownWaiting: 'We do not know whether postbacks still wait in it. They would be lost.',
    discard: 'Delete them too',
    address: (url: string) => `Your postback URLs then use ${url} again.`,
    noAddress: 'You then have no public address. Set one up before you unpair, or postbacks cannot arrive.',
    otherMailbox: (url: string) => `Your postback URLs then use the mailbox ${url}.`,
    cabinets: (names: string) =>
      `These networks send to it. Their postbacks are lost until you change the URL in their cabinets: ${names}.`,
    noCabinets: 'No network sends to it, as far as we know.',
    confirm: 'Unpair and delete',
    confirmForget: 'Remove here only',
    failed: 'Not unpaired',
    done: 'The mailbox is unpaired.',
  },
  bar: {
    label: 'in the mailbox',
    lag: (duration: string) => `in the mailbox · ${duration} late`,
    drained: (duration: string) => `in the mailbox · ${duration} ago`,
    hint: (oldest: string, drained: string) => `Oldest waits: ${oldest}. Last taken over: ${drained}.`,
    nothing: 'nothing waits',
  },
  trouble: {
    since: (duration: string) => `For ${duration}.`,
    open: 'Open the mailbox settings',
  },
};
