/** The page of networks. */
import type { Refused } from '../../contract/desk.ts';
import type { FieldRole } from '../../domain/postback/field-role.ts';
import type { RefundRule } from '../../domain/postback/mapping.ts';

interface RefusedMessages {
  readonly what: string;
  readonly fix: string;
}

const refusedReasons: Readonly<Record<Refused['reason'], RefusedMessages>> = {
  wrong_key: {
    what: 'Its key matches none of your networks.',
    fix: 'If this is your network, copy its postback URL here again and paste it into its cabinet. Otherwise someone is guessing keys; you can ignore it.',
  },
  bad_request: {
    what: 'It was not a valid GET or POST request.',
    fix: 'Set the network’s postback to GET or POST, and check the URL for stray characters.',
  },
  unencoded_url: {
    what: 'Its URL had letters or spaces that must be percent-encoded, and we could not read it safely: it was not a GET, had a body, came in pieces, or followed another request on the same connection.',
    fix: 'Ask the network to percent-encode the values (Москва as %D0%9C…, a space as %20), or to send a plain GET. In your own script use encodeURIComponent, urlencode or curl -G --data-urlencode.',
  },
  no_host: {
    what: 'It had no Host header, which HTTP/1.1 requires.',
    fix: 'Networks always send one. In your own script add the header “Host”, or use an HTTP library. Otherwise it is a scanner; you can ignore it.',
  },
  wrong_method: {
    what: 'Its HTTP method is not used for postbacks.',
    fix: 'Set the network’s postback to GET or POST.',
  },
  preflight: {
    what: 'A browser asked (OPTIONS, CORS) whether a web page may send a request here. It may not, so the postback was not sent.',
    fix: 'Send postbacks from a server. If it must be a web page, use an image (<img>) or a form without custom headers.',
  },
  too_large: {
    what: 'The request headers were too large.',
    fix: 'Shorten the postback URL in the network’s cabinet: remove macros that you do not need.',
  },
  too_slow: {
    what: 'Its headers or its body did not arrive in time.',
    fix: 'Networks do not do this. Either someone keeps connections open, or the connection is very bad. You can ignore it, unless it happens again with one of your networks: then raise the timeouts in Settings, Receiver.',
  },
  too_many: {
    what: 'This sender sent too many requests at once.',
    fix: 'If this is your network in a large burst, it will send again; raise the limits in Settings, Receiver. Otherwise someone is trying keys; you can ignore it.',
  },
  cross_site: {
    what: 'A web page in a browser on this computer sent it to the local port.',
    fix: 'You can ignore it: a network uses the public address. To test a postback URL, type or paste it into the browser yourself.',
  },
  not_allowed: {
    what: 'Its key is right, but its IP address is not on the network’s list.',
    fix: 'If this is the network, it uses a new IP address: add it to the list. Otherwise someone else knows the key: replace it.',
  },
  sender_unknown: {
    what: 'Its key is right, but the network has a list of IP addresses, and the public address does not say who sent the request.',
    fix: 'See Settings, Public address. Use a provider that passes on the sender, or clear the list and let the network sign its requests.',
  },
  bad_signature: {
    what: 'Its key is right, but its signature is missing or wrong.',
    fix: 'Compare header, secret and signed bytes on the network’s page with its cabinet. If those are right, someone else knows the key: replace it.',
  },
  no_space: {
    what: 'It had no key, no network accepts that, and the disk is almost full, so it was not stored.',
    fix: 'Free some space on the disk of the data folder. Postbacks with a key are stored as long as there is any space.',
  },
  overloaded: {
    what: 'Too many requests came at once, or it could not be stored.',
    fix: 'Most senders retry automatically. If it happens again, check that the disk is not full, and ask the network to resend.',
  },
};

const fieldNames: Readonly<Record<FieldRole, string>> = {
  clickId: 'Click id',
  event: 'Event',
  status: 'Status',
  payout: 'Payout',
  currency: 'Currency',
  transactionId: 'Transaction id',
  time: 'Time',
};

export const networks = {
  title: 'Networks',
  add: 'Add network',
  list: 'Your networks',
  empty: {
    title: 'No networks yet',
    body: 'A network sends you postbacks: an affiliate network or an advertiser. Add one, then copy its postback URL into its cabinet.',
  },
  loadFailed: 'Your networks could not be loaded',
  lastReceived: 'last postback',
  neverReceived: 'no postbacks yet',
  postbacks: (count: string, isOne: boolean) => `${count} ${isOne ? 'postback' : 'postbacks'}`,
  keyless: 'no key',
  keylessHint: 'Postbacks without a key count for this network.',
  test: 'test',
  testHint: 'Made by the demo. It is not counted as money and only forwarded to test destinations.',
  create: {
    title: 'Add a network',
    name: 'Name in your list',
    placeholder: 'for example 1win',
    hint: 'Shown in your list and sent as {network}.',
    submit: 'Add',
    done: (name: string) => `“${name}” added. Copy its postback URL into the cabinet.`,
  },
  name: 'Name',
  nameMissing: 'Enter a name for the network.',
  url: {
    title: 'Postback URL',
    what: 'Paste this into the postback field of the network’s cabinet. Keep the parameter names on the left of each “=”. Replace each macro in braces if the network spells it differently, for example {sub1} instead of {clickid}.',
    whatKnown:
      'Paste this into the postback field of the network’s cabinet, unchanged. It already uses the network’s macros.',
    label: 'Postback URL of this network',
    copy: 'Copy postback URL',
    copied: 'Copied',
    notPublicTitle: 'This address is not public yet',
    notPublic: 'Only this computer can reach it. Start the public address first, then copy the URL again.',
    openSettings: 'Open the public address',
    secret:
      'The long code in the URL is this network’s secret key. Anyone who has it can send postbacks as this network.',
    macrosTitle: 'What each macro means',
    macroColumn: 'Macro',
    meaningColumn: 'What the network fills in',
    macros: {
      clickid: 'the click id from the offer link, for example its sub1',
      event: 'what happened: registration, deposit …',
      status: 'its status: pending, approved, rejected',
      payout: 'the amount that you earn',
      currency: 'its currency; you can also write the code, for example USD',
      txid: 'the number of the conversion. Without it, repeats are recognised by click id and event',
    },
  },
  otherUrl: {
    title: (link: string) => `The cabinet has the postback URL of your link “${link}”`,
    breaks: (parameters: string) =>
      `If you replace it with the URL above, it loses ${parameters}, and postbacks of these links can no longer be told apart:`,
    several:
      'You marked different postback URLs as pasted, but a cabinet holds one. These links need another URL:',
    keep: 'Keep this URL in the cabinet:',
    url: (event: string | null) =>
      event === null ? 'Postback URL in the cabinet' : `Postback URL in the cabinet for ${event}`,
    copy: (event: string | null) =>
      event === null ? 'Copy the URL in the cabinet' : `Copy the URL in the cabinet for ${event}`,
  },
  perEvent: {
    title: 'Does the network have no macro for the event?',
    what: 'Then use one URL per event, each in its own field of the cabinet. The event is part of the URL path.',
    onlyWay:
      'This network has no macro for the event: paste each URL into the cabinet’s field for that event. The event is part of the URL path.',
    event: 'Event',
    url: 'URL',
    copy: (event: string) => `Copy the URL for ${event}`,
    none: 'No value of this network means an event yet. Add one under Meanings first.',
  },
  remove: {
    button: 'Delete',
    title: (name: string) => `Delete “${name}”?`,
    body: 'Its key will be refused: postbacks to its URL get 404 and are listed under refused requests. Remove the URL from the network’s cabinet first, because many networks disable a failing postback.',
    stays: 'Its postbacks and everything forwarded so far are kept.',
    confirm: 'Delete network',
    done: (name: string) => `“${name}” deleted`,
    failed: 'Not deleted',
  },
  keylessAccess: {
    title: 'Postbacks without a key',
    toggle: 'Accept postbacks without a key',
    what: 'For a network whose cabinet only accepts a plain URL, /postback?clickid=…&event=…, without a key. Only one network can use this.',
    onWarning:
      'Anyone who knows your public address can now send postbacks as this network. Use the URL with the key wherever the cabinet allows it.',
    urlLabel: 'Plain postback URL without a key',
    copyUrl: 'Copy the plain URL',
    confirmTitle: (name: string) => `Count postbacks without a key for “${name}”?`,
    confirmBody:
      'Anyone who knows your public address can then send fake registrations and deposits, and they are forwarded like real ones.',
    kept: (count: string, senders: string) => `${count} came without a key so far, from ${senders}.`,
    keptPassing: (passing: string) => `${passing} of them pass this network’s access rules.`,
    keptRefused: (notAllowed: string, badSignature: string) =>
      `Left out: ${notAllowed} from an IP address that is not on its list, ${badSignature} without a valid signature.`,
    keptFromAnybody:
      'This network has no IP list and no signature, so we cannot tell its postbacks from fake ones. Check them in the inbox first.',
    keptSender: (address: string, count: string) => `${count} from ${address}`,
    keptUnknownSender: 'an unknown sender',
    keptSenders: (count: number) => (count === 1 ? 'one IP address' : `${count} IP addresses`),
    adoptKept: (passing: string) => `Count these ${passing} for this network too, and forward them`,
    keptNotRead: 'We could not count what came without a key so far',
    confirm: 'Accept them',
    accepted: (name: string) => `Postbacks without a key now count for “${name}”`,
    refused: (name: string) => `Postbacks without a key no longer count for “${name}”`,
    failed: 'Not changed',
  },
  answer: {
    label: 'Response to the network',
    hint: 'The text that we answer each postback with. Some networks require a certain text; OK works for most.',
  },
  sections: {
    label: 'Sections',
    names: {
      url: 'Postback URL',
      meanings: 'Meanings',
      reading: 'Reading',
      access: 'Access',
      keyless: 'No key',
      refused: 'Refused',
      more: 'More',
    },
    unmapped: (count: number) =>
      count === 1 ? '1 value has no meaning yet' : `${count} values have no meaning yet`,
  },
  reading: {
    fieldsTitle: 'Parameter names',
    fieldsHint:
      'Tried from left to right; the first one that is present is used. Drag to reorder, or use Alt and an arrow key. path.1 is the first part of the URL path after the key; user.id is a field inside a JSON body.',
    fields: fieldNames,
    addName: 'Add a name',
    noNames: (field: string) => `No name is listed, so the ${field.toLowerCase()} is never found.`,
    eventsTitle: 'Event names',
    statusesTitle: 'Status names',
    holdWords: 'Pending values that mean “on hold”',
    holdWordsHint:
      'Such as 5 at Affise. Values that contain “hold” always count. What is on hold is forwarded when the network approves it.',
    valuesHint: 'What the network sends, and what it means. Upper and lower case are the same.',
    addValue: 'Add a value',
    valuesFor: (meaning: string) => `Values that mean ${meaning}`,
    valueTaken: (value: string, meaning: string) =>
      `“${value}” already means ${meaning}. Remove it there first.`,
    tooLong: (max: number) => `At most ${max} characters for a name or value.`,
    saved: (name: string) => `Changes to “${name}” saved`,
    rulesTitle: 'More rules',
    amounts: 'Amount format',
    amountsHint: '“Automatic” reads every format that has one clear meaning. 1,234 has two.',
    amountFormats: {
      auto: 'Automatic: 12.5, 12,50, 1 234,56, $12.5',
      dot_decimals: 'Decimal points: 1,234 is a thousand',
      comma_decimals: 'Decimal commas: 1.234 is a thousand',
      cents: 'In cents: 1250 is 12.50',
    },
    fixedEvent: 'Default event',
    fixedEventNone: 'No default: hold the postback',
    fixedStatus: 'Default status',
    fixedStatusNone: 'No default: status unknown',
    fixedCurrency: 'Default currency',
    fixedCurrencyHint: 'A code such as USD, used when a postback has none. Empty leaves it unknown.',
    currencyUnknown: (code: string) =>
      `“${code}” is not a currency code. Use capital letters, for example USD.`,
    currencySigns: 'Currency symbols it uses',
    currencySignsHint: 'One SYMBOL=CODE each, for example $=USD.',
    currencySignWrong: (typed: string) =>
      `“${typed}” is not SYMBOL=CODE with a currency code in capital letters, such as $=USD.`,
    notPayout: 'Amounts that are not the payout',
    notPayoutHint: 'Parameters that look like the payout but are not, such as the player’s deposit.',
    once: 'Without a transaction id, count once per click id',
    onceHint:
      'Another postback with the same click id is a repeat or a change of status, not a new conversion.',
    several: 'Several per click, each with its own transaction id',
    severalHint:
      'Usually each of these happens once per click, so a second one with another transaction id is held. Choose those that this network really sends several times.',
    window: 'For other events, the same amount again is a repeat within',
    windowUnit: 'minutes (0 = count each)',
    windowWrong: (min: string, max: string) => `From ${min} to ${max} minutes.`,
    refunds: 'Amount of a refund or chargeback above zero',
    refundsHint:
      'An amount below zero is always what is taken back. No amount, 0 or the whole amount rejects the conversion.',
    refundRules: {
      newSum: 'is what is left',
      takenBack: 'is what is taken back',
      held: 'hold every refund and chargeback',
    } satisfies Record<RefundRule, string>,
  },
  general: { title: 'Name and response' },
  questions: {
    title: 'Held until you answer',
    what: 'Postbacks of these networks leave something open. Answer once for each network, and held postbacks are read again.',
    network: 'Network',
    reading: 'How we read it',
    means: 'What does a postback mean?',
    meansOf: (network: string) => `What does a postback of ${network} mean?`,
    allMean: 'The same for all of them',
    held: (held: number) => (held === 1 ? '1 postback is held' : `${held} postbacks are held`),
    isRight: 'This is right',
    isRightOf: (network: string) => `The reading of ${network} is right`,
    save: 'Save answers',
    done: (count: number) =>
      count === 1 ? 'Answer saved for 1 network' : `Answers saved for ${count} networks`,
    failed: 'The answers could not be saved',
  },
  refused: {
    title: 'Refused requests',
    what: 'Requests that were refused, of all networks. They are not counted as postbacks, and keys in them are masked.',
    none: 'Nothing was refused.',
    time: 'Time',
    method: 'Method',
    target: 'URL',
    sender: 'Sender',
    reason: 'Why',
    whatToDo: 'What to do',
    answered: (status: number) => `response ${status}`,
    unknownSender: 'unknown',
    more: (count: number) => `Show all ${count}`,
    fewer: 'Show fewer',
    reasons: refusedReasons,
  },
};
