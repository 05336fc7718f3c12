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
    what: 'Its key belongs to none of your networks.',
    fix: 'If it is a network of yours, copy its postback URL here again and paste it into its cabinet. Otherwise a stranger is guessing: nothing to do.',
  },
  bad_request: {
    what: 'It was no readable GET or POST.',
    fix: 'Set the network’s postback to GET or POST, and check the URL for stray characters.',
  },
  unencoded_url: {
    what: 'Its URL had letters or blanks that must be percent-encoded, and it could not be read for sure: it was no GET, had a body, came in pieces, or came behind another one on its connection.',
    fix: 'Ask the network to percent-encode the values (Москва as %D0%9C…, a blank as %20), or to send a plain GET. In your own script use encodeURIComponent, urlencode or curl -G --data-urlencode.',
  },
  no_host: {
    what: 'It had no Host header, which HTTP/1.1 requires.',
    fix: 'A network always sends one. In your own script add the header “Host”, or use an HTTP library. Otherwise it is a scanner: nothing to do.',
  },
  wrong_method: {
    what: 'Its method is not one that a postback is sent with.',
    fix: 'Set the network’s postback to GET or POST.',
  },
  preflight: {
    what: 'A browser asked (OPTIONS, CORS) whether a web page may send a request here. It may not, so its postback did not follow.',
    fix: 'Send postbacks from a server. If it has to be a web page, use an image (<img>) or a form without own headers, which needs no such question.',
  },
  too_large: {
    what: 'Its head was too large to read.',
    fix: 'Shorten the postback URL in the network’s cabinet: leave out macros that you do not need.',
  },
  too_slow: {
    what: 'Its head or its body did not arrive in time.',
    fix: 'A network does not do that: a stranger holds connections open, or the line is very bad. Nothing to do, unless it repeats for one of your networks: then give it more time in Settings, Receiver.',
  },
  too_many: {
    what: 'This sender came faster than one sender may.',
    fix: 'If it is a network of yours in a large burst, it will send again; raise the limits in Settings, Receiver. Otherwise a stranger is trying: nothing to do.',
  },
  cross_site: {
    what: 'A web page that was open in a browser on this computer sent it to the local port.',
    fix: 'Nothing to do: a network sends over the public address. To try a postback URL out, type or paste it into the browser yourself.',
  },
  not_allowed: {
    what: 'Its key is right, but it did not come from an address on the network’s list.',
    fix: 'If it is the network, it sends from a new address: add that to the network’s addresses. Otherwise somebody else knows the key: give the network a new one.',
  },
  sender_unknown: {
    what: 'Its key is right, but the network has a list of addresses, and the public address does not say who sent it.',
    fix: 'See Settings, Public address. Use a provider that names the sender, or take the list away and let the network sign what it sends.',
  },
  bad_signature: {
    what: 'Its key is right, but its signature is missing or wrong.',
    fix: 'Check header, secret and signed bytes on the network’s page against its cabinet. If those are right, somebody else knows the key: give the network a new one.',
  },
  no_space: {
    what: 'It had no key, no network takes such, and the disk has little room: it was not kept.',
    fix: 'Make room on the disk of the data folder. Postbacks with a key are stored as long as there is any.',
  },
  overloaded: {
    what: 'Too many came at once, or it could not be stored.',
    fix: 'Most senders try again by themselves. If it repeats, check that the disk is not full, and ask the network to resend.',
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
    title: 'No network yet',
    body: 'A network is whoever sends you postbacks: an affiliate network or an advertiser. Add one, and its postback URL is ready to paste into its cabinet.',
  },
  loadFailed: 'The networks cannot be shown',
  lastReceived: 'last heard',
  neverReceived: 'not heard yet',
  postbacks: (count: string, isOne: boolean) => `${count} ${isOne ? 'postback' : 'postbacks'}`,
  keyless: 'keyless',
  keylessHint: 'Postbacks without a key count as this network’s.',
  test: 'test',
  testHint: 'Made by the demo: never counted as money, forwarded only to test destinations.',
  create: {
    title: 'Add a network',
    name: 'Name of the network',
    placeholder: 'for example 1win',
    hint: 'Only for you: it stands in the list and fills {network}.',
    submit: 'Add',
    done: (name: string) => `“${name}” is added. Its postback URL is below.`,
  },
  name: 'Name',
  nameMissing: 'A network needs a name.',
  url: {
    title: 'Postback URL',
    what: 'Paste this into the postback field of the network’s cabinet. Leave the parameter names on the left of each “=” as they are; replace each macro in braces by the network’s own if it is spelled differently there, for example {sub1} instead of {clickid}.',
    whatKnown:
      'Paste this into the postback field of the network’s cabinet as it stands: it has the network’s own macros in it.',
    label: 'Postback URL of this network',
    copy: 'Copy postback URL',
    copied: 'Copied',
    notPublicTitle: 'This address is not public yet',
    notPublic:
      'Only this computer can reach it, so a network cannot. Start the public address first, then copy the URL again.',
    openSettings: 'Open the public address',
    secret: 'The long word in it is this network’s key. Whoever has it can send postbacks in its name.',
    macrosTitle: 'What each macro stands for',
    macroColumn: 'Macro',
    meaningColumn: 'What the network has to put there',
    macros: {
      clickid: 'the click id that came with the offer link, for example its sub1',
      event: 'what happened: registration, deposit …',
      status: 'how it is rated: pending, approved, rejected',
      payout: 'the amount that you earn',
      currency: 'its currency, or write the code out, for example USD',
      txid: 'the number of the conversion; without it repeats are told apart by click id and event',
    },
  },
  perEvent: {
    title: 'The network has no macro for the event?',
    what: 'Then use one URL per event: the event stands in the path, and the cabinet has one field for each.',
    onlyWay:
      'This network has no macro for the event: paste each URL where the cabinet asks for that event. The event stands in the path.',
    event: 'Event',
    url: 'URL',
    copy: (event: string) => `Copy the URL for ${event}`,
    none: 'No word of this network means an event yet: add one below first.',
  },
  remove: {
    button: 'Delete',
    title: (name: string) => `Delete “${name}”?`,
    body: 'Its key is refused from now on: postbacks to its URL are answered with 404 and land in the refused requests. Take the URL out of the network’s cabinet first, because many networks switch a failing postback off.',
    stays: 'Its postbacks and everything forwarded so far stay.',
    confirm: 'Delete network',
    done: (name: string) => `“${name}” is deleted. Its key is refused from now on.`,
    failed: 'Not deleted',
  },
  keylessAccess: {
    title: 'Postbacks without a key',
    toggle: 'Accept postbacks without a key',
    what: 'For a network whose cabinet only takes a plain address, /postback?clickid=…&event=…, without a key in it. Only one network can take them.',
    onWarning:
      'Anybody who knows your public address can send postbacks in the name of this network now. Prefer the URL with the key wherever the cabinet allows it.',
    urlLabel: 'Plain postback URL without a key',
    copyUrl: 'Copy the plain URL',
    confirmTitle: (name: string) => `Let keyless postbacks count as “${name}”?`,
    confirmBody:
      'Anybody who knows your public address can then send made-up registrations and deposits, and they are forwarded like real ones.',
    kept: (count: string, senders: string) => `${count} came without a key so far, from ${senders}.`,
    keptPassing: (passing: string) => `${passing} of them pass who may send in the name of this network.`,
    keptRefused: (notAllowed: string, badSignature: string) =>
      `Left out: ${notAllowed} from an address that is not on its list, ${badSignature} without the right signature.`,
    keptFromAnybody:
      'This network has no list of addresses and no signature, so nothing tells its own from a stranger’s. Look at them in the inbox first.',
    keptSender: (address: string, count: string) => `${count} from ${address}`,
    keptUnknownSender: 'a sender that nobody named',
    keptSenders: (count: number) => (count === 1 ? 'one address' : `${count} addresses`),
    adoptKept: (passing: string) => `Count these ${passing} as this network’s too, and forward them`,
    keptNotRead: 'What came without a key so far could not be counted',
    confirm: 'Accept them',
    failed: 'Not changed',
  },
  answer: {
    label: 'Answer to the network',
    hint: 'The text that each postback is answered with. Some networks insist on a certain one; OK fits most.',
  },
  reading: {
    title: 'How its postbacks are read',
    fieldsTitle: 'Parameter names',
    fieldsHint:
      'Tried from left to right; the first one that came counts. Drag one to another place, or move it with Alt and an arrow key. path.1 is the first part of the address after the key; user.id is a field inside a JSON body.',
    fields: fieldNames,
    addName: 'Add a name',
    noNames: (field: string) => `No name stands here, so the ${field.toLowerCase()} is never found.`,
    eventsTitle: 'Words for events',
    statusesTitle: 'Words for statuses',
    holdWords: 'Pending words that mean “on hold”',
    holdWordsHint:
      'Such as 5 at Affise. Words with “hold” in them count anyway. What is on hold is forwarded when the network approves it.',
    wordsHint: 'What the network writes, and what it means. Upper and lower case are the same.',
    addValue: 'Add a word',
    wordsFor: (meaning: string) => `Words that mean ${meaning}`,
    valueTaken: (word: string, meaning: string) =>
      `“${word}” already means ${meaning}: remove it there first.`,
    tooLong: (max: number) => `A name or word has at most ${max} characters.`,
    saved: 'Saved. Postbacks that were held back are read again with it.',
    rulesTitle: 'What else holds for it',
    amounts: 'How it writes amounts',
    amountsHint: '“As they come” reads every writing with one meaning; 1,234 alone has two.',
    amountFormats: {
      auto: 'As they come: 12.5, 12,50, 1 234,56, $12.5',
      dot_decimals: 'Decimal points: 1,234 is a thousand',
      comma_decimals: 'Decimal commas: 1.234 is a thousand',
      cents: 'In cents: 1250 is 12.50',
    },
    fixedEvent: 'Event, where a postback names none',
    fixedEventNone: 'none: hold it back',
    fixedStatus: 'Status, where a postback names none',
    fixedStatusNone: 'none: leave it unknown',
    fixedCurrency: 'Currency, where a postback names none',
    fixedCurrencyHint: 'A code such as USD. Empty leaves it unknown.',
    currencyUnknown: (code: string) =>
      `“${code}” is no currency code: write it in capitals, for example USD.`,
    currencySigns: 'What it writes for a currency, where that is no code',
    currencySignsHint: 'One sign=CODE each, for example $=USD.',
    currencySignWrong: (typed: string) =>
      `“${typed}” is no sign=CODE with a currency code in capitals, such as $=USD.`,
    notPayout: 'Amounts that are not the payout',
    notPayoutHint: 'Parameters that look like the payout and are not, such as the player’s deposit.',
    once: 'Without a transaction id, once per click id',
    onceHint:
      'A further postback with the same click id is a repeat or a change of status, not a new conversion.',
    several: 'Several per click, each with its own transaction id',
    severalHint:
      'Usually each of these happens once per click, so a second one with another transaction id is held. Choose those of which this network really sends several.',
    window: 'The others: a copy of the same amount is a repeat within',
    windowUnit: 'minutes; 0 counts each one',
    windowWrong: (min: string, max: string) => `Between ${min} and ${max} minutes.`,
    refunds: 'A refund or chargeback with an amount above zero',
    refundsHint:
      'One below zero always says what is taken back. No amount, 0 or the whole sum rejects the conversion.',
    refundRules: {
      newSum: 'says what is left',
      takenBack: 'says what is taken back',
      held: 'hold every refund and chargeback',
    } satisfies Record<RefundRule, string>,
  },
  general: { title: 'Name and answer' },
  questions: {
    title: 'Held until you answer',
    what: 'Postbacks of these networks do not say everything. Answer once for each network; held postbacks are then read again.',
    network: 'Network',
    reading: 'How it would be read',
    means: 'What does a postback mean?',
    meansOf: (network: string) => `What does a postback of ${network} mean?`,
    allMean: 'The same for all of them',
    held: (held: number) => (held === 1 ? '1 postback is held' : `${held} postbacks are held`),
    isRight: 'This is right',
    isRightOf: (network: string) => `The reading of ${network} is right`,
    save: 'Save answers',
    done: 'Saved. Held postbacks are read again.',
    failed: 'The answers could not be saved',
  },
  refused: {
    title: 'Refused requests',
    what: 'Requests that reached the receiver and were not taken. They are not postbacks, are counted nowhere, and the wrong key is masked.',
    none: 'Nothing was refused.',
    time: 'Time',
    method: 'Method',
    target: 'Address',
    sender: 'Sender',
    reason: 'Why',
    whatToDo: 'What to do',
    answered: (status: number) => `answered ${status}`,
    unknownSender: 'unknown',
    more: (count: number) => `Show all ${count}`,
    fewer: 'Show fewer',
    reasons: refusedReasons,
  },
};
