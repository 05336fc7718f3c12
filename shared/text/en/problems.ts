/** A problem's plain words and its fix, by code. `field` and `value` are as they were sent. */
import type { ProblemCode } from '../../domain/words.ts';

interface ProblemWords {
  readonly message: (field: string, value: string) => string;
  readonly fix: (field: string, value: string) => string;
}

export const problems: Readonly<Record<ProblemCode, ProblemWords>> = {
  no_key: {
    message: () => 'It came without a key, so nobody knows which network sent it.',
    fix: () =>
      'Paste the postback URL of the network from its page here into the network’s cabinet, or allow keyless postbacks for one network.',
  },
  click_id_missing: {
    message: () => 'It has no click id, so it cannot be tied to an ad click.',
    fix: () => 'Check that the offer link carries the click id and that the postback URL sends it back.',
  },
  click_id_is_macro: {
    message: (_field, value) => `The click id is the text ${value}: a macro that nobody filled in.`,
    fix: (field) => `Look up the network’s own macro for “${field}” and use it in the postback URL.`,
  },
  macro_unreplaced: {
    message: (field, value) =>
      `“${field}” is the text ${value}: a macro that nobody filled in. It counts as missing.`,
    fix: (field) => `Look up the network’s own macro for “${field}”, or take it out of the postback URL.`,
  },
  event_missing: {
    message: () => 'It does not say what happened: no event came.',
    fix: () =>
      'Add the event to the postback URL, for example &event=registration, or use one URL per event.',
  },
  event_unknown: {
    message: (_field, value) => `The event “${value}” is not mapped for this network.`,
    fix: (_field, value) => `Open the network and say what “${value}” means.`,
  },
  status_unknown: {
    message: (_field, value) => `The status “${value}” is not mapped for this network.`,
    fix: (_field, value) => `Open the network and say what “${value}” means.`,
  },
  payout_not_a_number: {
    message: (field, value) => `“${value}” in “${field}” is not an amount, so the payout is unknown.`,
    fix: () => 'Check which macro of the network holds the amount.',
  },
  currency_unknown: {
    message: (_field, value) => `“${value}” is not a currency code, so the currency is unknown.`,
    fix: () => 'Use a three-letter code such as USD, or the network’s own currency macro.',
  },
  currency_missing: {
    message: () => 'An amount came without a currency, so it is in no sum.',
    fix: () => 'Add the currency to the postback URL, for example &currency=USD.',
  },
  body_not_json: {
    message: () => 'The body says it is JSON but cannot be read as JSON.',
    fix: () => 'The raw body is kept. Ask the network to send valid JSON or use the query instead.',
  },
  body_type_unknown: {
    message: (_field, value) => `The body has the type “${value}”, which is not read for fields.`,
    fix: () => 'The raw body is kept. Use the query, a form or JSON.',
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
    message: (field) =>
      `“${field}” is not valid percent-encoding or UTF-8; what could not be read was replaced.`,
    fix: () => 'The raw request is kept. Check how the sender encodes its values.',
  },
  too_many_fields: {
    message: () => 'It has more fields than are read; the rest is only in the raw request.',
    fix: () => 'A postback has a handful of fields: check what the sender does.',
  },
  not_understood: {
    message: () => 'The program failed to read it. It is kept as it came.',
    fix: () => 'Please report it with the raw request; it can be read again after an update.',
  },
};
