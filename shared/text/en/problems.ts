/** A problem's plain words and its fix, by code. `field` and `value` are as they were sent. */
import type { ProblemCode } from '../../domain/postback/problem.ts';

interface ProblemMessages {
  readonly message: (field: string, value: string, hint: string | null) => string;
  readonly fix: (field: string, value: string, hint: string | null) => string;
}

export const problems: Readonly<Record<ProblemCode, ProblemMessages>> = {
  no_key: {
    message: () => 'It came without a key, so nobody knows which network sent it.',
    fix: () =>
      'Paste the postback URL of the network from its page here into the network’s cabinet, or allow keyless postbacks for one network.',
  },
  reading_unconfirmed: {
    message: (_field, value) =>
      `It was read by guessing (${value}): nobody has confirmed how postbacks of this network are read.`,
    fix: () =>
      'Open the network and confirm once how it is read. Held postbacks are then read again and can go out.',
  },
  key_misplaced: {
    message: (place) =>
      place === 'path'
        ? 'The key is not where it belongs in the URL, or the URL around it was changed.'
        : `The key came in the parameter “${place}” instead of the path.`,
    fix: () =>
      'It counts all the same. Copy the postback URL of the network here again when you next edit it.',
  },
  not_signed: {
    message: (field) =>
      `“${field}” stands outside what the network signs, so anybody could have written it. It was not read.`,
    fix: () =>
      'If the network really sends it there, choose under “Who may send” of the network that the whole address, or address and body, are signed, and ask the network to sign them.',
  },
  signature_seen: {
    message: (_field, _value, hint) =>
      `The same signature came before, first on ${hint ?? ''}. A network that tries again sends it so, and so does anybody who caught the request.`,
    fix: () =>
      'If it is not a repeat of the network, have it sign a transaction id or a time too, and change the secret.',
  },
  click_id_missing: {
    message: (field, value) =>
      value === ''
        ? 'It has no click id, so it cannot be tied to an ad click.'
        : `The click id in “${field}” is the word “${value}”: the sender had none to fill in.`,
    fix: () => 'Check that the offer link carries the click id and that the postback URL sends it back.',
  },
  click_id_is_macro: {
    message: (_field, value) => `The click id is the text ${value}: a macro that was not replaced.`,
    fix: (field, _value, hint) =>
      hint === null
        ? `Look up the network’s own macro for “${field}” and use it in the postback URL.`
        : `This network gives the click id back as ${hint}: write ${field}=${hint} in the postback URL.`,
  },
  click_id_in_braces: {
    message: (_field, value, hint) =>
      `The click id has braces around it: ${value}, where ${hint ?? ''} is meant.`,
    fix: (field) =>
      `Take the braces around the macro of “${field}” out of the postback URL, or out of the offer link: one pair is enough.`,
  },
  click_id_has_spaces: {
    message: (field, value) => `The click id in “${field}” has spaces in it: “${value}”.`,
    fix: () =>
      'Ids have none: check the offer link and the postback URL for a blank or a “+” that was pasted along.',
  },
  click_id_cut: {
    message: (field, value) => `The click id in “${field}” looks cut off: “${value}”.`,
    fix: () =>
      'Compare it with the id in the offer link. If the network cuts long ids, put the id into another of its sub fields.',
  },
  click_id_is_test: {
    message: (field, value) => `The click id in “${field}” looks like a test: “${value}”.`,
    fix: () => 'Nothing to do if you tried the address out yourself. A real id comes from an ad click.',
  },
  click_id_doubtful: {
    message: (field, value, hint) =>
      `Two parameters look like the click id: ${field}=${value} and ${hint ?? ''}. Many networks send an id of their own as well.`,
    fix: () =>
      'Compare both with an id of your app or tracker. On the network’s page, keep only the right one under “Click id”: held postbacks are then read again.',
  },
  click_id_short: {
    message: (field, value) =>
      `The click id in “${field}” is only ${value}. A number this short is often an offer or an affiliate, not a click.`,
    fix: () =>
      'Compare it with an id of your app or tracker, and check which macro stands there in the postback URL.',
  },
  macro_unreplaced: {
    message: (field, value) =>
      `“${field}” is the text ${value}: a macro that was not replaced. It counts as missing.`,
    fix: (field) => `Look up the network’s own macro for “${field}”, or take it out of the postback URL.`,
  },
  macro_wrong_case: {
    message: (field, value, hint) =>
      `“${field}” is the text ${value}: this network writes its macro as ${hint ?? ''}, and case counts.`,
    fix: (field, _value, hint) => `Write ${field}=${hint ?? ''} in the postback URL.`,
  },
  transaction_of_click: {
    message: (field) =>
      `The transaction id in “${field}” is the network’s own id of the click and the same for all its conversions: it does not tell them apart.`,
    fix: () => 'Nothing to do. Keep it for questions to the network.',
  },
  event_missing: {
    message: () => 'It does not say what happened: no event came.',
    fix: () =>
      'Add the event to the postback URL, for example &event=registration, or use one URL per event.',
  },
  event_unknown: {
    message: (_field, value) => `The event “${value}” is not mapped for this network.`,
    fix: (_field, value) =>
      `Say what “${value}” means, here or on the network’s page. Held postbacks are then read again.`,
  },
  event_from_conversion: {
    message: () => 'It only rates: the event was taken from the one conversion that its click has.',
    fix: () => 'Nothing to do. Add the event to the postback URL if one click can have several conversions.',
  },
  second_once_only_event: {
    message: (field, value, hint) =>
      value === ''
        ? `This click has this event already, with the transaction ids “${hint ?? ''}”, and now it came without one.`
        : `This click has this event already, with the transaction id “${hint ?? ''}”. Now it came with “${value}” in “${field}”.`,
    fix: () =>
      'It usually happens once per click. If it is the same again, leave it held. If it is another one, release it. If this network sends several per click, say so on its page under “Several per click, each with its own transaction id”.',
  },
  transaction_id_per_message: {
    message: (field) =>
      `“${field}” is a new value in every postback of this network, also for the same event of a click, so it is no transaction id.`,
    fix: (field) =>
      `Take “${field}” out of the transaction id fields on the network’s page. Held postbacks are then read again.`,
  },
  status_unknown: {
    message: (_field, value) => `The status “${value}” is not mapped for this network.`,
    fix: (_field, value) =>
      `Say what “${value}” means, here or on the network’s page. Held postbacks are then read again.`,
  },
  payout_not_a_number: {
    message: (field, value) => `“${value}” in “${field}” is not an amount, so the payout is unknown.`,
    fix: () => 'Check which macro of the network holds the amount.',
  },
  payout_missing: {
    message: () => 'No amount came, so the payout is unknown.',
    fix: (field) =>
      `If the network pays for this event, add its macro for the amount to the postback URL, for example &${field === '' ? 'payout' : field}={payout}.`,
  },
  payout_unread: {
    message: (field, value) => `“${field}” came with ${value}, and no amount was read. Is this the payout?`,
    fix: () =>
      'Answer once, here or on the network’s page: add it to the payout fields, or to those that are not the payout. What came before is then read again.',
  },
  payout_ambiguous: {
    message: (field, value) => `“${value}” in “${field}” can be two amounts, so the payout is unknown.`,
    fix: () => 'Open the network and say how it writes amounts: with decimal commas or with decimal points.',
  },
  payout_negative: {
    message: (field, value, hint) =>
      hint === null
        ? `The amount in “${field}” is below zero: ${value}.`
        : `The amount in “${field}” is below zero: ${value}. It is about the transaction id “${hint}”.`,
    fix: () =>
      'It takes money back for an earlier conversion: all of it rejects the conversion, a part of it lowers its amount. It never becomes a conversion of its own. What a refund means is set on the network’s page.',
  },
  reversal: {
    message: (field, value, hint) =>
      hint === null
        ? `It takes an earlier conversion back: “${field}” is “${value}”.`
        : `It takes the conversion with the transaction id “${hint}” back: “${field}” is “${value}”.`,
    fix: () =>
      'The conversion is rejected, or a part of its amount is taken off. It never becomes a conversion of its own. What a refund means is set on the network’s page.',
  },
  reversal_unmatched: {
    message: (_field, value, hint) => {
      const id = value === '' ? '' : ` with the transaction id “${value}”`;
      if (hint === 'several')
        return `It takes a conversion of this click back${id}, and the click has several that it can mean.`;
      if (hint === 'other_currency')
        return 'It takes a part of a conversion back, in another currency than the conversion has.';
      return `It takes a conversion back${id}, and this click has none that it can mean.`;
    },
    fix: (_field, _value, hint) => {
      if (hint === 'several') return 'Ask the network to send the transaction id with its refunds.';
      if (hint === 'other_currency')
        return 'Compare the conversion with the network’s report, and ask the network to send refunds in the currency of the conversion.';
      return 'It is held, and looked at again when the conversion comes. If the conversion never came, or came under another click id or transaction id, compare it with the network’s report.';
    },
  },
  payout_rounded: {
    message: (field, value, hint) =>
      `The amount in “${field}” has more than six decimals: ${value}. It was rounded to ${hint ?? ''}.`,
    fix: () => 'Nothing to do: the difference is less than a millionth.',
  },
  currency_unknown: {
    message: (_field, value) => `“${value}” is not a currency code, so the currency is unknown.`,
    fix: () => 'Use a three-letter code such as USD, or the network’s own currency macro.',
  },
  currency_missing: {
    message: () => 'An amount came without a currency, so it is in no sum.',
    fix: () => 'Add the currency to the postback URL, for example &currency=USD.',
  },
  currency_contradicts: {
    message: (field, value, hint) =>
      `Two currencies came for one amount: “${field}” is “${value}”, and the currency field says “${hint ?? ''}”.`,
    fix: () =>
      'Look up in the network’s report which one is right. Then take the wrong one out of the postback URL, or choose another currency field on the network’s page: the postback is then read again.',
  },
  time_in_future: {
    message: (field, value, hint) => `“${field}” lies in the future: ${hint ?? value}.`,
    fix: () => 'Check the clock of this computer and the time zone of the network.',
  },
  time_too_old: {
    message: (_field, value, hint) => `It happened more than seven days before it came: ${hint ?? value}.`,
    fix: () =>
      'A destination that sends the time and has an age limit, such as Facebook with seven days, does not get it. Ask the network why it came so late.',
  },
  time_not_read: {
    message: (field, value) =>
      `“${value}” in “${field}” is not a date we can read. Destinations that send a time get the time of arrival instead.`,
    fix: () => 'Use a Unix time or 2026-11-23T12:00:00Z where the network lets you choose.',
  },
  field_gone: {
    message: (field) =>
      `The parameter “${field}” is missing: it came with nearly all of these until yesterday.`,
    fix: () => 'Check in the network’s cabinet whether the postback URL was changed.',
  },
  field_new: {
    message: (field) => `The parameter “${field}” is new: it never came with these until yesterday.`,
    fix: () => 'Nothing to do unless it holds something that you need: then add its name to the network.',
  },
  field_twice: {
    message: (field, value) => `“${field}” came twice with different values: ${value}.`,
    fix: () =>
      'The first one was read. Take one of them out of the postback URL; upper and lower case are the same name. If it is held, release it when the first one is right.',
  },
  escaped_ampersand: {
    message: (field) => `The address has &amp; instead of & before “${field}”.`,
    fix: () => 'It was read all the same. Copy the postback URL from here again as plain text.',
  },
  ampersand_eaten: {
    message: (field, value) =>
      `The URL went through HTML on the way: “&” and the beginning of “${field}” became “${value}”. It was read as “${field}”.`,
    fix: (field) =>
      `Copy the postback URL from here as plain text, not from a web page, an e-mail or a document. Where HTML is wanted, write &amp;${field}.`,
  },
  second_question_mark: {
    message: (field, value) => `“${value}” stands before “${field}” where “&” belongs. It was read as “&”.`,
    fix: () =>
      'A URL has one question mark. Separate all further parameters by “&”, or copy the postback URL from here again.',
  },
  separator_encoded: {
    message: (field, value) =>
      `“${value}” is encoded, so “${field}” was part of another value. It was read as a parameter of its own.`,
    fix: () =>
      'Leave “&” and “=” between parameters as they are and encode only the values. Copy the postback URL from here again as plain text.',
  },
  separator_unusual: {
    message: (field, value) =>
      `“${field}” is separated by “${value}” instead of a plain “&”. It was read as a parameter.`,
    fix: () => 'Separate the parameters of the postback URL by “&”, without blanks or line breaks.',
  },
  fields_hidden: {
    message: (field, value) =>
      `Another parameter seems to stand inside the value of “${field}”: “${value}”. What was meant cannot be known.`,
    fix: () =>
      'Check the postback URL in the network’s cabinet: parameters are separated by “&”, and each value is percent-encoded. Release this postback if its values are right.',
  },
  double_encoded: {
    message: (field, value, hint) =>
      `“${field}” was encoded twice: “${value}”. It was read as “${hint ?? ''}”.`,
    fix: () => 'Encode each value once. If the network encodes its macros itself, do not encode them again.',
  },
  value_trimmed: {
    message: (field, _value, hint) =>
      `Around “${hint ?? ''}” in “${field}” there were blanks, line breaks, quotes or invisible characters. They were left out.`,
    fix: (field) =>
      `Check the postback URL for what was pasted along around the macro of “${field}”, and the offer link for the same around the id.`,
  },
  value_has_invisible: {
    message: (field) =>
      `“${field}” has a line break or an invisible character in its middle, so it cannot be the id that was sent out.`,
    fix: () =>
      'Compare it with the id in the offer link, and check both URLs for line breaks that were pasted along.',
  },
  plus_not_blank: {
    message: (field, _value, hint) => `“${field}” came with blanks for “+”. It was read as “${hint ?? ''}”.`,
    fix: () => 'Nothing to do. In a URL a “+” inside a value should be written %2B.',
  },
  event_contradiction: {
    message: (field, value) => `It says two different events: ${value}. The second one is in “${field}”.`,
    fix: (field) =>
      `Use one URL for each event, or send the event in one parameter: take “${field}” or the event in the path out of the postback URL.`,
  },
  body_not_json: {
    message: () => 'The body begins as JSON but is not valid JSON.',
    fix: () => 'The raw body is kept. Ask the network to send valid JSON or use the query instead.',
  },
  body_not_xml: {
    message: () => 'The body begins as XML but cannot be read: it is broken, has a DOCTYPE or is too large.',
    fix: () => 'The raw body is kept. Ask the network for plain XML, JSON, a form or the query.',
  },
  body_not_unpacked: {
    message: (_field, value, hint) =>
      hint === null
        ? `The body is compressed (${value}) and cannot be unpacked.`
        : `The body is compressed (${value}) and unpacks to more than the ${hint} bytes that are read.`,
    fix: () => 'The raw body is kept. Ask the network to send its postbacks uncompressed.',
  },
  body_type_unknown: {
    message: (_field, value) => `The body is of no kind that is read for fields; its type is “${value}”.`,
    fix: () => 'The raw body is kept. Use the query, a form, JSON or XML.',
  },
  body_file: {
    message: (field, value) => `“${field}” is a file (“${value}”). What is in it is not read.`,
    fix: () => 'The raw request is kept. Ask the network to send its values as fields.',
  },
  several_read_as_one: {
    message: (_field, value) =>
      `The request holds ${value} conversions, but it was parsed as one before that was known.`,
    fix: () =>
      'Releasing it counts only its first conversion. Ask the network to send the request again: then each one counts.',
  },
  too_many_postbacks: {
    message: (_field, value, hint) =>
      `The request holds more than ${hint ?? ''} conversions. ${value} of them were not read.`,
    fix: () => 'The raw request is kept. Ask the network to send these again in smaller requests.',
  },
  body_too_large: {
    message: () => 'The body was larger than the limit; only its beginning was kept.',
    fix: () => 'A postback is small: check what the sender puts into the body.',
  },
  body_incomplete: {
    message: () => 'The sender stopped in the middle of the body; what came was kept.',
    fix: () => 'The sender usually tries again. Compare with its own log.',
  },
  bad_encoding: {
    message: (field, value, hint) =>
      hint === 'windows-1251'
        ? `“${field}” is not UTF-8. It was read as windows-1251: “${value}”.`
        : hint === 'bytes'
          ? `“${field}” is in an unknown charset. Each byte that could not be read is shown as ‹EE›.`
          : `“${field}” is not valid percent-encoding; it was kept as it came.`,
    fix: (_field, _value, hint) =>
      hint === null
        ? 'The raw request is kept. A % in a value must be sent as %25.'
        : 'The raw request is kept. Set the network to send UTF-8, or to name its charset in Content-Type.',
  },
  too_many_fields: {
    message: () => 'It has more fields than are read; the rest is only in the raw request.',
    fix: () => 'A postback has a handful of fields: check what the sender does.',
  },
  value_too_long: {
    message: (field, value, hint) =>
      `“${field}” is longer than the ${hint ?? ''} characters that are read: ${value.slice(0, 40)}…`,
    fix: (field) =>
      `The raw request is kept. Check which macro of the network stands in “${field}” of the postback URL.`,
  },
  not_parsed: {
    message: () =>
      'The program could not read it: reading failed, or did not come to an end again and again.',
    fix: () =>
      'It is kept as it came, and nothing waits for it. Please report it with the raw request; it can be read again after an update.',
  },
  content_lost: {
    message: () =>
      'The database was damaged, and what the network sent here is lost. Its conversion is known from other rows.',
    fix: () => 'The damaged file is kept. The network’s own statistics have the details of this conversion.',
  },
  not_understood: {
    message: () => 'The program failed to read it. It is kept as it came.',
    fix: () => 'Please report it with the raw request; it can be read again after an update.',
  },
};
