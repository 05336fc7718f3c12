/** The page of destinations, with the request template and the test. */
import type { DestinationPreset } from '../../catalog/destination-presets.ts';
import type { MacroValues } from '../../domain/forward/template.ts';

interface PresetWords {
  readonly name: string;
  readonly what: string;
}

const presets: Readonly<Record<DestinationPreset['id'], PresetWords>> = {
  'app-craft': {
    name: 'App Craft',
    what: 'The rented app that sends the event on to Facebook. You paste the postback address that your cabinet shows.',
  },
  'any-url': {
    name: 'Any URL',
    what: 'A tracker, a script of your own, any address that takes a GET or POST.',
  },
};

const macroMeanings: Readonly<Record<Exclude<keyof MacroValues, 'params'> | 'param', string>> = {
  clickid: 'The click id, exactly as the network sent it',
  event: 'This destination’s own word for the event, from the table below',
  status: 'pending, approved or rejected',
  payout: 'The amount, such as 60.5; empty when unknown',
  currency: 'The currency code, such as USD; empty when unknown',
  txid: 'The network’s number of the conversion',
  network: 'The name of the network',
  receivedAt: 'When the postback came, ISO 8601 in UTC',
  param: 'Any field of the postback: write its name instead of NAME',
};

export const destinations = {
  title: 'Destinations',
  add: 'Add destination',
  list: 'Your destinations',
  empty: {
    title: 'No destination yet',
    body: 'A destination is where conversions are forwarded: App Craft first, so that Facebook can optimise, and any other address that takes a postback.',
  },
  loadFailed: 'The destinations cannot be shown',
  states: {
    on: 'forwarding',
    off: 'switched off',
    no_address: 'no address yet',
    nothing_sent: 'takes no event',
  },
  toggle: (name: string) => `Forward to ${name}`,
  toggleFailed: 'Not switched',
  test: 'test',
  testHint: 'Made by the demo: only conversions of test networks go there.',
  presets,
  create: {
    title: 'Add a destination',
    preset: 'What it is',
    name: 'Name of the destination',
    submit: 'Add',
  },
  guide: {
    title: 'Get the address from your App Craft cabinet',
    body: 'App Craft’s postback format is not public, so nothing is filled in here for you.',
    steps: [
      'Open your App Craft cabinet and copy the postback (S2S) URL that it shows.',
      'Paste it below as the address.',
      'Put {clickid} where it wants the click id and {event} where it wants the event; {payout} and {currency} if it takes an amount.',
      'Check the event words below against the cabinet, then press “Send test”.',
      'Switch it on in the list.',
    ],
  },
  name: 'Name',
  request: {
    title: 'Request',
    method: 'Method',
    url: 'Address',
    urlPlaceholder: 'https://… as your cabinet shows it, with the macros where they belong',
    urlHint: 'Macros are filled in for each conversion and encoded for the place they stand in.',
    macros: 'Macros, inserted at the cursor',
    insert: 'Insert',
    macroMeanings,
    paramPlaceholder: 'NAME',
    headers: 'Headers',
    headersHint: 'Only if the cabinet asks for them, for example an Authorization header.',
    headerName: (row: number) => `Name of header ${row}`,
    headerValue: (row: number) => `Value of header ${row}`,
    namePlaceholder: 'name',
    valuePlaceholder: 'value',
    addHeader: 'Add header',
    removeHeader: (row: number) => `Remove header ${row}`,
    body: 'Body',
    bodyHint:
      'JSON or a form. Without a Content-Type header the type follows from how it begins: { or [ is JSON, a=b a form.',
    bodyIgnored: 'A body is kept but not sent with GET.',
    preview: 'With sample values',
    previewHint: 'How the address looks for a made-up first deposit. Nothing is sent.',
  },
  events: {
    title: 'Events',
    what: 'Ticked events are sent, each as the word beside it. Look their words up in the cabinet.',
    send: (event: string) => `Send ${event}`,
    word: 'their word',
    wordFor: (event: string) => `Their word for ${event}`,
    notSent: 'not sent',
    noneSent: 'No event is ticked, so nothing is forwarded.',
  },
  options: {
    title: 'When no answer comes',
    timeout: 'Wait for an answer (seconds)',
    timeoutHint: (min: number, max: number) => `From ${min} to ${max}.`,
    repeat: 'Safe to repeat',
    repeatHint:
      'Sometimes a request goes out and no answer comes back, so it may have been counted. If the other side counts the same conversion only once, switch this on: it is then sent again by itself. Otherwise it waits as “no answer” until you decide.',
  },
  check: {
    nameMissing: 'A destination needs a name.',
    nameTooLong: (max: number) => `A name has at most ${max} characters.`,
    urlTooLong: (length: string, max: string) =>
      `The address has ${length} characters and at most ${max} fit: shorten it, or move what is long into the body of a POST.`,
    headerNameMissing: 'A header needs a name: write one or remove the row.',
    headerTwice: (name: string) => `The header “${name}” stands here twice: keep one of them.`,
    headerTooLong: (max: string) => `At most ${max} characters fit.`,
    bodyTooLong: (max: string) => `The body has at most ${max} characters.`,
    wordMissing: 'Write their word, or untick the event.',
    wordTooLong: (max: number) => `A word has at most ${max} characters.`,
    timeout: (min: number, max: number) => `Give a whole number from ${min} to ${max}.`,
  },
  saved: 'Saved.',
  savedButOff: 'Saved. It is switched off: switch it on in the list when the test succeeds.',
  remove: {
    button: 'Delete',
    title: (name: string) => `Delete “${name}”?`,
    body: 'Nothing is forwarded to it from now on. What still waits for it is skipped and never sent.',
    stays: 'What was delivered so far stays in the history. To stop for a while only, switch it off instead.',
    confirm: 'Delete destination',
    done: (name: string) => `“${name}” is deleted.`,
    failed: 'Not deleted',
  },
  sendTest: {
    title: 'Try it',
    what: 'Sends one real request with what stands above, saved or not. It is not counted and not repeated.',
    button: 'Send test',
    source: 'Values from',
    sample: 'a made-up sample',
    event: 'Event',
    asCame: 'as in the postback',
    firstSent: 'the first ticked one',
    postback: (time: string, network: string, event: string, clickId: string) =>
      `${time} · ${network} · ${event} · ${clickId}`,
    noNetwork: 'no network',
    noEvent: 'no event',
    noClickId: 'no click id',
    fixFirst: 'Correct what is marked in red above first.',
    failed: 'Nothing was sent',
    old: 'You have changed something since: this is the answer to the version before.',
    request: 'Request, exactly as sent',
    answer: 'Answer, exactly as it came',
    success: (host: string, status: number, ms: string) =>
      `It worked: ${host} answered ${status} in ${ms} ms.`,
    successHint: 'Check in the cabinet that the test event shows up there.',
    refused: (host: string, status: number, ms: string) =>
      `It did not work: ${host} answered ${status} in ${ms} ms.`,
    unanswered: (ms: string) => `It did not work: no answer after ${ms} ms.`,
    fixes: {
      redirect:
        'The address leads on to another one, and redirects are not followed: use the final address, often the one with https:// or with “www.”.',
      auth: 'It knows the address but not you: check the key or token in the address or in the headers.',
      notFound: 'There is nothing at this address: compare it with the cabinet, letter by letter.',
      method: 'It does not take this method: switch between GET and POST.',
      rejected:
        'It understood the address but not the values: read its answer, and compare parameter names and event words with the cabinet.',
      tooMany:
        'It gets too many requests: wait a moment and try again. Real conversions are tried again by themselves.',
      server:
        'The other side has trouble of its own: try again later. Real conversions are tried again by themselves.',
      odd: 'This is not an answer that means success: check the address.',
      name: 'Check the address for a typo, and that this computer is online.',
      refusedConnection: 'Check the address and its port; the other side may be switched off.',
      certificate: 'Check the address. If it is right, the owner of the server has to renew its certificate.',
      timeout: 'Try again, or let it wait longer. If the cabinet shows the event, it arrived nevertheless.',
      lost: 'Check in the cabinet whether the event arrived, then try again.',
      network: 'Check that this computer is online and that the address is right.',
    },
  },
};
