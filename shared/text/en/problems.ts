/** A problem's plain words and its fix, by code. `field` and `value` are as they were sent. */
import type { ProblemCode } from '../../domain/postback/problem.ts';

interface ProblemMessages {
  readonly message: (field: string, value: string, hint: string | null) => string;
  readonly fix: (field: string, value: string, hint: string | null) => string;
}

/** The word inside a macro that the catalog knows: `{sub1}` is `sub1`. */
export function macroWord(macro: string): string {
  return macro.replaceAll(/[^\p{L}\p{N}_.-]/gu, '');
}

export const problems: Readonly<Record<ProblemCode, ProblemMessages>> = {
  no_key: {
    message: () => 'It has no key, so we do not know which network sent it.',
    fix: () =>
      'Say which network it is. Better: copy the postback URL from the network’s page here and paste it into the network’s cabinet, so that the key is in it.',
  },
  network_lost: {
    message: () => 'It has the key of a network that is not in this database.',
    fix: () =>
      'Another database was put in place of the one that had it. Say which network it is, or restore a backup that has the network.',
  },
  reading_unconfirmed: {
    message: (_field, value) =>
      `How to read this network’s postbacks was guessed (${value}) and is not confirmed yet.`,
    fix: () =>
      'Open the network and confirm once how it is read. Held postbacks are then read again and can be forwarded.',
  },
  key_misplaced: {
    message: (place) =>
      place === 'path'
        ? 'The key is in the wrong place in the URL, or the URL around it was changed.'
        : `The key came in the parameter “${place}” instead of the path.`,
    fix: () =>
      'It still counts. When you next edit the postback URL at the network, copy it from here again.',
  },
  not_signed: {
    message: (field) =>
      `“${field}” is not covered by the network’s signature, so anyone could have added it. It was ignored.`,
    fix: () =>
      'If the network really sends it there, choose under Access on the network’s page that the whole URL, or URL and body, are signed, and ask the network to sign them.',
  },
  signature_unchecked: {
    message: () =>
      'Its signature could not be checked, because the secret of this network could not be read.',
    fix: () =>
      'Enter the secret again under Access of the network. The postback is checked and processed then.',
  },
  signature_wrong: {
    message: () => 'Its signature is wrong. It arrived while the secret could not be read, so it was kept.',
    fix: () =>
      'Ask your affiliate manager if the network sent it. If the secret has changed, enter the new one.',
  },
  signature_seen: {
    message: (_field, _value, hint) =>
      `The same signature came before, first on ${hint ?? ''}. Either the network sent it again, or someone copied the request.`,
    fix: () =>
      'If the network did not repeat it, ask it to sign a transaction id or a time too, and change the secret.',
  },
  click_id_missing: {
    message: (field, value) =>
      value === ''
        ? 'It has no click id, so it cannot be matched to an ad click.'
        : `The click id in “${field}” is the word “${value}”, so the sender had no id.`,
    fix: () => 'Check that the offer link has the click id in it and that the postback URL sends it back.',
  },
  click_id_is_macro: {
    message: (_field, value) => `The click id is the text ${value}: a macro that was not replaced.`,
    fix: (field, value, hint) => {
      if (hint === null)
        return `Check that the offer link has the click id in it, and compare ${field}=${value} in the postback URL with the network’s own list of macros.`;
      if (hint === value)
        return `${value} is this network’s own macro, so the postback URL is right: the offer link has no ${macroWord(value)}. Add ${macroWord(value)} with your click id to the offer link.`;
      return `This network sends the click id back as ${hint}: write ${field}=${hint} in the postback URL.`;
    },
  },
  click_id_in_braces: {
    message: (_field, value, hint) => `The click id has braces around it: ${value} instead of ${hint ?? ''}.`,
    fix: (field) =>
      `Remove the extra braces around the macro of “${field}” in the postback URL or in the offer link: one pair is enough.`,
  },
  click_id_has_spaces: {
    message: (field, value) => `The click id in “${field}” has spaces in it: “${value}”.`,
    fix: () =>
      'Ids have no spaces: check the offer link and the postback URL for a space or a “+” that was pasted by mistake.',
  },
  click_id_cut: {
    message: (field, value) => `The click id in “${field}” looks cut off: “${value}”.`,
    fix: () =>
      'Compare it with the id in the offer link. If the network cuts long ids, use another of its sub parameters.',
  },
  click_id_is_test: {
    message: (field, value) => `The click id in “${field}” looks like a test: “${value}”.`,
    fix: () => 'Nothing to do if you tested the URL yourself. A real id comes from an ad click.',
  },
  click_id_doubtful: {
    message: (field, value, hint) =>
      `Two parameters look like the click id: ${field}=${value} and ${hint ?? ''}. Many networks send an id of their own as well.`,
    fix: () =>
      'Compare both with an id from your app or tracker. On the network’s page, keep only the right one under “Click id”: held postbacks are then read again.',
  },
  click_id_short: {
    message: (field, value) =>
      `The click id in “${field}” is only ${value}. A number this short is often an offer or an affiliate, not a click.`,
    fix: () =>
      'Compare it with an id from your app or tracker, and check which macro the postback URL has there.',
  },
  macro_unreplaced: {
    message: (field, value) =>
      `“${field}” is the text ${value}: a macro that was not replaced. It counts as missing.`,
    fix: (field) => `Look up the network’s own macro for “${field}”, or remove it from the postback URL.`,
  },
  macro_wrong_case: {
    message: (field, value, hint) =>
      `“${field}” is the text ${value}: this network’s macro is ${hint ?? ''}, and upper and lower case matter.`,
    fix: (field, _value, hint) => `Write ${field}=${hint ?? ''} in the postback URL.`,
  },
  transaction_of_click: {
    message: (field) =>
      `The transaction id in “${field}” is the network’s own click id. All conversions of the click have the same one, so it does not separate them.`,
    fix: () => 'Nothing to do. It helps when you ask the network about this click.',
  },
  event_missing: {
    message: () => 'It has no event, so we do not know what happened.',
    fix: () =>
      'Add the event to the postback URL, for example &event=registration, or use one URL per event.',
  },
  event_unknown: {
    message: (_field, value) => `The event “${value}” is not mapped for this network.`,
    fix: (_field, value) =>
      `Say what “${value}” means, here or on the network’s page. Held postbacks are then read again.`,
  },
  event_from_conversion: {
    message: () => 'It has a status but no event. The event comes from the only conversion of this click.',
    fix: () => 'Nothing to do. Add the event to the postback URL if one click can have several conversions.',
  },
  second_once_only_event: {
    message: (field, value, hint) =>
      value === ''
        ? `This click already has this event, with the transaction ids “${hint ?? ''}”, and now it came without one.`
        : `This click already has this event, with the transaction id “${hint ?? ''}”. Now it came with “${value}” in “${field}”.`,
    fix: () =>
      'This event usually happens once per click. If it is the same one again, leave it held. If it is a new one, release it. If this network sends several per click, set that on its page under “Several per click, each with its own transaction id”.',
  },
  transaction_id_per_message: {
    message: (field) =>
      `“${field}” has a new value in every postback of this network, even for the same event of a click, so it is not a transaction id.`,
    fix: (field) =>
      `Remove “${field}” from the transaction id fields on the network’s page. Held postbacks are then read again.`,
  },
  event_doubtful: {
    message: (field, value, hint) =>
      `“${field}” is ${value}, and ${hint ?? ''} says something else about the first deposit.`,
    fix: () =>
      'Use one postback URL for the first deposit and another one for all others, if the network lets you choose the event. Otherwise compare with its report what this event is.',
  },
  transaction_id_doubtful: {
    message: (field, value, hint) =>
      hint === null
        ? `“${field}” is ${value}. This may be the transaction id, or the id of something else: networks differ.`
        : `Two parameters look like the transaction id: ${field}=${value} and ${hint}.`,
    fix: () =>
      'Compare two conversions of one click: each has its own transaction id. Choose the right parameter for it, or none.',
  },
  payout_doubtful: {
    message: (field, value, hint) =>
      hint === null
        ? `“${field}” is ${value}. This may be your payout, or another amount such as the player’s deposit.`
        : `Two parameters look like the payout: ${field}=${value} and ${hint}.`,
    fix: () =>
      'Compare with what the network’s report says you are paid, and choose the right parameter, or none.',
  },
  currency_doubtful: {
    message: (field, value) => `“${field}” is ${value}, but it is not known which amount it is about.`,
    fix: () => 'Choose the parameter of the payout. If this is its currency, choose it too.',
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
    message: () => 'It has no amount, so the payout is unknown.',
    fix: (field) =>
      `If the network pays for this event, add its macro for the amount to the postback URL, for example &${field === '' ? 'payout' : field}={payout}.`,
  },
  payout_unread: {
    message: (field, value) => `“${field}” is ${value}, and no payout was found. Is this the payout?`,
    fix: () =>
      'Answer once, here or on the network’s page: add it to the payout fields, or to the fields that are not the payout. Earlier postbacks are then read again.',
  },
  payout_ambiguous: {
    message: (field, value) =>
      `“${value}” in “${field}” can mean two different amounts, so the payout is unknown.`,
    fix: () => 'Open the network and choose how it writes amounts: with a decimal comma or a decimal point.',
  },
  payout_negative: {
    message: (field, value, hint) =>
      hint === null
        ? `The amount in “${field}” is below zero: ${value}.`
        : `The amount in “${field}” is below zero: ${value}. It is about the transaction id “${hint}”.`,
    fix: () =>
      'It takes money back for an earlier conversion. The whole amount rejects the conversion, a part lowers its amount. It is never a conversion of its own. Set what a refund means on the network’s page.',
  },
  reversal: {
    message: (field, value, hint) =>
      hint === null
        ? `It cancels an earlier conversion: “${field}” is “${value}”.`
        : `It cancels the conversion with the transaction id “${hint}”: “${field}” is “${value}”.`,
    fix: () =>
      'The conversion is rejected, or its amount is lowered. It is never a conversion of its own. Set what a refund means on the network’s page.',
  },
  reversal_unmatched: {
    message: (_field, value, hint) => {
      const id = value === '' ? '' : ` with the transaction id “${value}”`;
      if (hint === 'several')
        return `It takes back a conversion of this click${id}, but the click has several.`;
      if (hint === 'other_currency') return 'It takes back a part of a conversion, but in another currency.';
      return `It takes back a conversion${id}, but this click has none.`;
    },
    fix: (_field, _value, hint) => {
      if (hint === 'several') return 'Ask the network to send the transaction id with its refunds.';
      if (hint === 'other_currency')
        return 'Compare the conversion with the network’s report, and ask the network to send refunds in the currency of the conversion.';
      return 'It is held, and checked again when the conversion arrives. If the conversion never arrived, or has another click id or transaction id, compare it with the network’s report.';
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
    message: () => 'The amount has no currency, so it is not in any total.',
    fix: () => 'Add the currency to the postback URL, for example &currency=USD.',
  },
  currency_contradicts: {
    message: (field, value, hint) =>
      `The amount has two currencies: “${field}” is “${value}”, and the currency field is “${hint ?? ''}”.`,
    fix: () =>
      'Check in the network’s report which one is right. Then remove the wrong one from the postback URL, or choose another currency field on the network’s page: the postback is then read again.',
  },
  time_in_future: {
    message: (field, value, hint) => `The time in “${field}” is in the future: ${hint ?? value}.`,
    fix: () => 'Check the clock of this computer and the time zone of the network.',
  },
  time_too_old: {
    message: (_field, value, hint) => `It happened more than seven days before it arrived: ${hint ?? value}.`,
    fix: () =>
      'Destinations that send the time and have an age limit, such as Facebook with seven days, do not get it. Ask the network why it was so late.',
  },
  time_not_read: {
    message: (field, value) =>
      `“${value}” in “${field}” is not a date we can read. Destinations get the time of arrival instead.`,
    fix: () => 'If the network lets you choose, use a Unix time or a time such as 2026-11-23T12:00:00Z.',
  },
  field_gone: {
    message: (field) => `The parameter “${field}” is missing: until yesterday nearly every postback had it.`,
    fix: () => 'Check in the network’s cabinet whether the postback URL was changed.',
  },
  field_new: {
    message: (field) => `The parameter “${field}” is new: until yesterday no postback had it.`,
    fix: () => 'Nothing to do, unless you need its value: then add its name on the network’s page.',
  },
  field_twice: {
    message: (field, value) => `“${field}” came twice with different values: ${value}.`,
    fix: () =>
      'The first one was used. Remove one of them from the postback URL (upper and lower case are the same name). If the postback is held and the first value is right, release it.',
  },
  escaped_ampersand: {
    message: (field) => `The URL has &amp; instead of & before “${field}”.`,
    fix: () => 'It was still read. Copy the postback URL from here again as plain text.',
  },
  ampersand_eaten: {
    message: (field, value) =>
      `The URL was changed by HTML: “&” and the beginning of “${field}” became “${value}”. It was read as “${field}”.`,
    fix: (field) =>
      `Copy the postback URL from here as plain text, not from a web page, an email or a document. In HTML, write &amp;${field}.`,
  },
  second_question_mark: {
    message: (field, value) => `There is “${value}” before “${field}” instead of “&”. It was read as “&”.`,
    fix: () =>
      'A URL has one question mark. Separate all other parameters with “&”, or copy the postback URL from here again.',
  },
  separator_encoded: {
    message: (field, value) =>
      `“${value}” is encoded, so “${field}” was part of another value. It was read as its own parameter.`,
    fix: () =>
      'Do not encode “&” and “=” between parameters, only the values. Copy the postback URL from here again as plain text.',
  },
  separator_unusual: {
    message: (field, value) =>
      `“${field}” is separated by “${value}” instead of a plain “&”. It was read as a parameter.`,
    fix: () => 'Separate the parameters of the postback URL with “&”, without spaces or line breaks.',
  },
  fields_hidden: {
    message: (field, value) =>
      `There seems to be another parameter inside the value of “${field}”: “${value}”. We cannot tell what was meant.`,
    fix: () =>
      'Check the postback URL in the network’s cabinet: separate parameters with “&” and percent-encode each value. If the values here are right, release this postback.',
  },
  double_encoded: {
    message: (field, value, hint) =>
      `“${field}” was encoded twice: “${value}”. It was read as “${hint ?? ''}”.`,
    fix: () => 'Encode each value once. If the network encodes its macros itself, do not encode them again.',
  },
  value_trimmed: {
    message: (field, _value, hint) =>
      `There were spaces, line breaks, quotes or other characters around “${hint ?? ''}” in “${field}” that do not belong to it. They were removed.`,
    fix: (field) =>
      `Check the postback URL around the macro of “${field}”, and the offer link around the id, for characters that were pasted by mistake.`,
  },
  value_has_invisible: {
    message: (field) =>
      `“${field}” has a line break or an invisible character in the middle, so it is not the id from your link.`,
    fix: () =>
      'Compare it with the id in the offer link, and check both URLs for line breaks that were pasted by mistake.',
  },
  plus_not_blank: {
    message: (field, _value, hint) =>
      `“${field}” has spaces where “+” was meant. It was read as “${hint ?? ''}”.`,
    fix: () => 'Nothing to do. In a URL, write “+” inside a value as %2B.',
  },
  event_contradiction: {
    message: (field, value) => `It has two different events: ${value}. The second one is in “${field}”.`,
    fix: (field) =>
      `Use one URL per event, or send the event in one parameter: remove “${field}” or the event in the path from the postback URL.`,
  },
  body_not_json: {
    message: () => 'The body starts like JSON but is not valid JSON.',
    fix: () => 'The raw body is stored. Ask the network to send valid JSON, or use the query instead.',
  },
  body_not_xml: {
    message: () =>
      'The body starts like XML but cannot be read: it is broken, has a DOCTYPE or is too large.',
    fix: () => 'The raw body is stored. Ask the network for plain XML, JSON, a form or the query.',
  },
  body_not_unpacked: {
    message: (_field, value, hint) =>
      hint === null
        ? `The body is compressed (${value}) and cannot be unpacked.`
        : `The body is compressed (${value}) and is larger than ${hint} bytes when unpacked.`,
    fix: () => 'The raw body is stored. Ask the network to send its postbacks uncompressed.',
  },
  body_type_unknown: {
    message: (_field, value) => `The body has a type that we cannot read: “${value}”.`,
    fix: () => 'The raw body is stored. Use the query, a form, JSON or XML.',
  },
  body_file: {
    message: (field, value) => `“${field}” is a file (“${value}”). Files are not read.`,
    fix: () => 'The raw request is stored. Ask the network to send its values as parameters.',
  },
  several_read_as_one: {
    message: (_field, value) =>
      `The request contains ${value} conversions, but it was read as one before this was known.`,
    fix: () =>
      'If you release it, only its first conversion counts. Ask the network to send the request again: then each one counts.',
  },
  too_many_postbacks: {
    message: (_field, value, hint) =>
      `The request contains more than ${hint ?? ''} conversions. ${value} of them were not read.`,
    fix: () => 'The raw request is stored. Ask the network to send these again in smaller requests.',
  },
  body_too_large: {
    message: () => 'The body was larger than the limit; only the beginning was stored.',
    fix: () => 'Postbacks are small: check what the sender puts into the body.',
  },
  body_incomplete: {
    message: () => 'The sender stopped in the middle of the body; the part that arrived was stored.',
    fix: () => 'The sender usually retries. Compare with its log.',
  },
  bad_encoding: {
    message: (field, value, hint) =>
      hint === 'windows-1251'
        ? `“${field}” is not UTF-8. It was read as windows-1251: “${value}”.`
        : hint === 'bytes'
          ? `“${field}” has an unknown charset. Each byte that could not be read is shown as ‹EE›.`
          : `“${field}” is not valid percent-encoding; it was left unchanged.`,
    fix: (_field, _value, hint) =>
      hint === null
        ? 'The raw request is stored. In a URL, write % inside a value as %25.'
        : 'The raw request is stored. Set the network to send UTF-8, or to name its charset in Content-Type.',
  },
  too_many_fields: {
    message: () => 'It has too many parameters; the rest is only in the raw request.',
    fix: () => 'A postback usually has a few parameters: check what the sender does.',
  },
  value_too_long: {
    message: (field, value, hint) =>
      `“${field}” is longer than the limit of ${hint ?? ''} characters: ${value.slice(0, 40)}…`,
    fix: (field) => `The raw request is stored. Check which macro the postback URL has in “${field}”.`,
  },
  not_parsed: {
    message: () => 'The program could not read it: reading failed, or took too long several times.',
    fix: () =>
      'It is stored unchanged, and other postbacks are not affected. Please report it with the raw request; it can be read again after an update.',
  },
  content_lost: {
    message: () =>
      'The content of this postback is gone: the database was damaged, or a cleanup removed it. What you see was read before, or is known from other rows.',
    fix: () => 'A damaged file is kept. The network’s statistics have the details of this conversion.',
  },
  not_understood: {
    message: () => 'The program failed to read it. It is stored unchanged.',
    fix: () => 'Please report it with the raw request; it can be read again after an update.',
  },
};

/**
 * What holds a postback, in the few words that its row has room for: they follow “Held:”. A code without one is told
 * with its whole sentence.
 */
export const heldShorts: Readonly<
  Partial<Record<ProblemCode, (field: string, value: string, hint: string | null) => string>>
> = {
  no_key: () => 'no key',
  network_lost: () => 'its network is not in this database',
  reading_unconfirmed: () => 'confirm how this network is read',
  not_signed: (field) => `“${field}” is not signed`,
  click_id_missing: () => 'no click id',
  click_id_is_macro: (_field, value) => `the click id is the text ${value}`,
  click_id_in_braces: (_field, value) => `the click id has braces around it: ${value}`,
  click_id_doubtful: () => 'two parameters look like the click id',
  macro_wrong_case: (_field, value) => `the click id is the text ${value}`,
  event_missing: () => 'no event',
  event_unknown: (_field, value) => `“${value}” has no meaning yet`,
  event_contradiction: () => 'two different events',
  status_unknown: (_field, value) => `status “${value}” has no meaning yet`,
  second_once_only_event: () => 'this click already has this event',
  transaction_id_per_message: (field) => `“${field}” is not a transaction id`,
  payout_negative: () => 'the amount is below zero',
  payout_unread: (field, value) => `is “${field}” (${value}) the payout?`,
  currency_contradicts: () => 'two currencies for one amount',
  reversal: () => 'it cancels an earlier conversion',
  field_twice: (field) => `“${field}” came twice`,
  fields_hidden: (field) => `another parameter is inside “${field}”`,
  several_read_as_one: (_field, value) => `${value} conversions in one request`,
  value_too_long: (field) => `“${field}” is too long`,
  not_parsed: () => 'it could not be read',
  not_understood: () => 'it could not be read',
};
