/** What each finding about a link breaks, and what its fix does. `right` is empty where nothing is known. */
import type { FindingCode } from '../../domain/link/findings.ts';

interface FindingMessages {
  /** What is wrong, and what that breaks. */
  readonly breaks: (what: string, right: string) => string;
  /** The fix, on its button; or what the person does where there is none. */
  readonly fix: (what: string, right: string) => string;
}

export const linkFindings: Readonly<Record<FindingCode, FindingMessages>> = {
  link_missing: {
    breaks: () => 'There is no link yet, so there is nothing to check.',
    fix: () => 'Paste the link.',
  },
  no_scheme: {
    breaks: () => 'The link must start with https://. Apps and networks do not open it otherwise.',
    fix: () => 'Add https://',
  },
  not_http: {
    breaks: (what) => `${what} opens an app, not a browser. Networks do not accept it.`,
    fix: () => 'Use a link that starts with https://, unless it must open an app.',
  },
  has_spaces: {
    breaks: () => 'The link contains white space. Many systems cut it there and lose the rest.',
    fix: () => 'Encode the white space',
  },
  idn_host: {
    breaks: (what) => `${what} uses letters of another alphabet. Some networks do not accept such a host.`,
    fix: (_, right) => `Change it to ${right}`,
  },
  host_broken: {
    breaks: (what) => (what === '' ? 'The link has no host.' : `${what} is not a valid host.`),
    fix: () => 'Correct the part between https:// and the next slash.',
  },
  macro_in_host: {
    breaks: (what) => `${what} is in the host. Without its value the link does not work.`,
    fix: () => 'Make sure it is always replaced, or type the host.',
  },
  macro_in_path: {
    breaks: (what) => `${what} is in the path. Not every platform replaces macros there.`,
    fix: () => 'Open the finished link once and check that it was replaced.',
  },
  fragment_swallows: {
    breaks: (what) => `Everything after # stays in the browser, so ${what} never reaches the network.`,
    fix: () => 'Move the parameters before #',
  },
  fragment_unused: {
    breaks: (what) => `${what} stays in the browser. The network does not see it.`,
    fix: () => 'Keep it only if the page needs it.',
  },
  too_long: {
    breaks: (what, right) => `The link has ${what} characters. Some systems cut links after ${right}.`,
    fix: () => 'Remove what you do not need.',
  },
  bad_percent: {
    breaks: () => 'A % must be followed by two hex digits. Strict systems reject the whole link.',
    fix: () => 'Change it to %25',
  },
  double_encoded: {
    breaks: (what) => `${what} is encoded twice, so the receiver gets codes instead of the value.`,
    fix: () => 'Decode it once',
  },
  macro_encoded: {
    breaks: (what) =>
      `${what} is an encoded macro. The platform does not recognise it and will not replace it.`,
    fix: (_, right) => `Change it to ${right}`,
  },
  not_encoded: {
    breaks: (what) => `${what} must be percent-encoded. Systems treat it differently otherwise.`,
    fix: () => 'Encode these characters',
  },
  html_ampersand: {
    breaks: () => '&amp; was copied from a web page. The next parameter would be called amp;name.',
    fix: () => 'Change it to &',
  },
  second_question_mark: {
    breaks: (what) => `${what} contains a second ?. Everything after it becomes part of the value.`,
    fix: () => 'Change it to &',
  },
  parameter_twice: {
    breaks: (what) => `${what} is there twice. Some systems use the first, some the last.`,
    fix: () => 'Remove one',
  },
  id_missing: {
    breaks: (_, right) =>
      `No parameter contains ${right}, so the network stores no click id and conversions cannot be matched to clicks.`,
    fix: (what, right) => `Add ${what}=${right}`,
  },
  id_not_alone: {
    breaks: (what, right) =>
      `${what} contains more than ${right}. It comes back whole, and no click has such an id.`,
    fix: (_, right) => `Use only ${right}`,
  },
  id_in_path: {
    breaks: (what, right) =>
      `${what} is in the path. We do not know whether ${right === '' ? 'the network' : right} stores it from there.`,
    fix: () => 'Use a parameter if the network has one.',
  },
  id_macro_unknown: {
    breaks: (what) => `We do not know which macro ${what} replaces with the click id.`,
    fix: () =>
      'Find it in the cabinet and type it under “Click id macro”. A source without one needs an app or a landing page.',
  },
  id_macro_not_filled: {
    breaks: (what, right) =>
      right.startsWith('{')
        ? `The app does not replace ${what}, so it is sent as plain text. The app replaces ${right}.`
        : `We do not know whether ${right} replaces ${what}.`,
    fix: (_, right) => (right.startsWith('{') ? `Use ${right}` : 'Check it in the cabinet.'),
  },
  id_macro_case: {
    breaks: (what, right) => `${what} is spelled differently from the app’s ${right}, so it is not replaced.`,
    fix: (_, right) => `Use ${right}`,
  },
  id_in_other_parameter: {
    breaks: (what, right) =>
      `The postback returns ${what}, but the click id is in ${right}. Every conversion would arrive without it.`,
    fix: (_, right) => `Return ${right}`,
  },
  parameter_not_known: {
    breaks: (what, right) => `As far as we know the network does not store ${what}. It stores ${right}.`,
    fix: (_, right) => `Rename it to ${right}`,
  },
  parameter_guessed: {
    breaks: (what, right) => `We do not know which parameter ${right} stores. ${what} is a guess.`,
    fix: () => 'Compare with the tracking link in the cabinet and rename the parameter.',
  },
  pair_broken: {
    breaks: (what, right) =>
      `${what} does not return what is in the link. The network would send plain text or nothing. ${right} returns it.`,
    fix: (_, right) => `Use ${right}`,
  },
  postback_id_missing: {
    breaks: (what, right) =>
      `The click id is in ${what}, but the postback URL does not return it. ${right} does.`,
    fix: (_, right) => `Add clickid=${right}`,
  },
  network_macro_unknown: {
    breaks: (what, right) => `We do not know ${what} as a macro of ${right}. It may be sent as plain text.`,
    fix: () => 'Compare with the list of macros in the cabinet.',
  },
  network_macro_case: {
    breaks: (what, right) =>
      `${what} is spelled differently from the network’s ${right}, so it is sent as plain text.`,
    fix: (_, right) => `Use ${right}`,
  },
  value_too_long: {
    breaks: (what, right) =>
      `${what} can have at most ${right} characters. The rest is cut, or the click is rejected.`,
    fix: () => 'Shorten it.',
  },
  telegram_too_long: {
    breaks: (what, right) =>
      `The start parameter has ${what} characters. Telegram allows ${right} and drops longer ones.`,
    fix: () => 'Shorten it.',
  },
  telegram_charset: {
    breaks: (what, right) => `${right} contains ${what}. Telegram allows only A-Z a-z 0-9 _ and -.`,
    fix: () => 'Replace them with _',
  },
  telegram_no_macros: {
    breaks: (what) => `Telegram Ads does not replace macros. ${what} is sent as plain text.`,
    fix: () => 'Use a fixed value.',
  },
  single_underscores: {
    breaks: (what, right) =>
      `${what} has one underscore on each side. The macro is ${right}; this one is sent as plain text.`,
    fix: (_, right) => `Use ${right}`,
  },
  adds_itself: {
    breaks: (what, right) =>
      `${right} adds this automatically. ${what} arrives empty or as plain text and hides the real value.`,
    fix: () => 'Remove it',
  },
  bare_word_in_signs: {
    breaks: (what, right) =>
      `The macros of this source have no brackets. ${what} is sent as plain text, ${right} is replaced.`,
    fix: (_, right) => `Use ${right}`,
  },
  foreign_macro: {
    breaks: (what, right) =>
      right === ''
        ? `Nothing between the ad and the network replaces ${what}.`
        : `${what} is a macro of ${right}. Nothing here replaces it.`,
    fix: () => 'Remove it or use the right macro.',
  },
  source_macro_case: {
    breaks: (what, right) => `${what} is spelled differently: the macro is ${right}.`,
    fix: (_, right) => `Use ${right}`,
  },
  address_outdated: {
    breaks: (what, right) =>
      `${what} is not your current address, so postbacks to it do not arrive. Your address is ${right}.`,
    fix: () => 'Use the current address',
  },
  key_of_another: {
    breaks: () => 'The key in this URL belongs to another network. Postbacks are refused or counted there.',
    fix: () => 'Use this network’s key',
  },
  not_our_address: {
    breaks: (what, right) => `${what} is not a postback URL of this app. They start with ${right}/postback/.`,
    fix: () => 'Copy the postback URL from here.',
  },
  offer_is_postback: {
    breaks: () =>
      'This is a postback URL, not an offer URL. A click on it would be counted as a postback or lost.',
    fix: () => 'Paste the tracking link of the offer. The postback URL goes into the cabinet.',
  },
  pasted_lacks: {
    breaks: (what, right) =>
      `The URL you pasted into ${right === '' ? 'the cabinet' : right} is older and has no ${what}. Until you paste the new one, that value does not come back. Your other links keep working with either.`,
    fix: () => 'Paste the new URL over the old one.',
  },
  pasted_gives_other_id: {
    breaks: (what, right) =>
      `The URL you pasted into the cabinet returns ${what}, but this link has the click id in ${right}. Its conversions would arrive without a click id.`,
    fix: (what) => `Put the click id where ${what} returns it`,
  },
  other_links_id: {
    breaks: (what, right) =>
      `A network has one postback URL, and your other links have the click id in ${right}: ${what}. If you paste the URL of this link, their conversions arrive without a click id.`,
    fix: (_, right) => `Put the click id into ${right}`,
  },
  looks_alike: {
    breaks: (what) =>
      `Postbacks of this link cannot be told apart from those of ${what}. They are still forwarded.`,
    fix: (_, right) =>
      right === ''
        ? 'Add a fixed value of its own to the offer URL.'
        : `Add a fixed value of its own to the offer URL, such as ${right}=creo7.`,
  },
};
