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
    breaks: () => 'The link does not begin with https://, so apps and networks do not open it.',
    fix: () => 'Put https:// in front',
  },
  not_http: {
    breaks: (what) => `${what} is opened by an app and not by a browser; networks refuse it.`,
    fix: () => 'Use a link that begins with https:// unless an app is meant to open it.',
  },
  has_spaces: {
    breaks: () => 'There is white space in the link: many systems cut it there, and the rest is lost.',
    fix: () => 'Encode the white space',
  },
  idn_host: {
    breaks: (what) => `${what} has letters of another alphabet. Some networks refuse such a host.`,
    fix: (_, right) => `Write it as ${right}`,
  },
  host_broken: {
    breaks: (what) => (what === '' ? 'The link has no host.' : `${what} is no host that can be reached.`),
    fix: () => 'Correct what stands between https:// and the first slash.',
  },
  macro_in_host: {
    breaks: (what) => `${what} stands in the host: without its value the link leads nowhere.`,
    fix: () => 'Make sure that it is always filled in, or write the host out.',
  },
  macro_in_path: {
    breaks: (what) => `${what} stands in the path. Not every platform fills macros in there.`,
    fix: () => 'Open the finished link once and look whether it was filled in.',
  },
  fragment_swallows: {
    breaks: (what) => `Everything after # stays in the browser: ${what} never reaches the network.`,
    fix: () => 'Move the parameters before the #',
  },
  fragment_unused: {
    breaks: (what) => `${what} stays in the browser; the network does not see it.`,
    fix: () => 'Leave it if the page needs it.',
  },
  too_long: {
    breaks: (what, right) => `The link has ${what} characters. Some systems cut links after ${right}.`,
    fix: () => 'Take out what is not needed.',
  },
  bad_percent: {
    breaks: () => 'A % without two hexadecimal digits: strict systems refuse the whole link.',
    fix: () => 'Write it as %25',
  },
  double_encoded: {
    breaks: (what) => `${what} is encoded twice: the receiver reads signs instead of the value.`,
    fix: () => 'Decode it once',
  },
  macro_encoded: {
    breaks: (what) =>
      `${what} is an encoded macro: the platform looks for its plain signs and does not fill it in.`,
    fix: (_, right) => `Write it as ${right}`,
  },
  not_encoded: {
    breaks: (what) => `${what} must be percent-encoded: each system does something else with it.`,
    fix: () => 'Encode these signs',
  },
  html_ampersand: {
    breaks: () => '&amp; comes from a web page: the parameter after it arrives as amp;name.',
    fix: () => 'Write it as &',
  },
  second_question_mark: {
    breaks: (what) => `A second ? in ${what}: what follows becomes part of its value.`,
    fix: () => 'Write it as &',
  },
  parameter_twice: {
    breaks: (what) => `${what} is there twice: some systems take the first, some the last.`,
    fix: () => 'Take one out',
  },
  id_missing: {
    breaks: (_, right) =>
      `No parameter carries ${right}: the network stores no click id, and no conversion can be told to a click.`,
    fix: (what, right) => `Add ${what}=${right}`,
  },
  id_not_alone: {
    breaks: (what, right) =>
      `${what} has more in it than ${right}: it comes back as a whole, and nobody knows a click id like that.`,
    fix: (_, right) => `Write ${right} alone`,
  },
  id_in_path: {
    breaks: (what, right) =>
      `${what} stands in the path. Whether ${right === '' ? 'the network' : right} stores it from there is not known.`,
    fix: () => 'Put it into a parameter if the network takes one.',
  },
  id_macro_unknown: {
    breaks: (what) => `It is not known which macro ${what} fills the click id in for.`,
    fix: () =>
      'Look it up in its cabinet and type it under "Id macro". A source without one needs an app or a landing page in between.',
  },
  id_macro_not_filled: {
    breaks: (what, right) =>
      right.startsWith('{')
        ? `${what} is not what the app fills in: it arrives as these letters. The app fills in ${right}.`
        : `It is not known that ${right} fills ${what} in.`,
    fix: (_, right) => (right.startsWith('{') ? `Write ${right}` : 'Check it in its cabinet.'),
  },
  id_macro_case: {
    breaks: (what, right) => `${what} is spelled otherwise than the app's ${right}, so it is not filled in.`,
    fix: (_, right) => `Write ${right}`,
  },
  id_in_other_parameter: {
    breaks: (what, right) =>
      `The postback gives ${what} back, but the click id travels in ${right}: every conversion would come without it.`,
    fix: (_, right) => `Give ${right} back`,
  },
  parameter_not_known: {
    breaks: (what, right) => `The network is not known to store ${what}; it stores ${right}.`,
    fix: (_, right) => `Rename it to ${right}`,
  },
  parameter_guessed: {
    breaks: (what, right) =>
      `Which parameter of the link ${right} stores is not known here: ${what} is a guess.`,
    fix: () => 'Compare with the tracking link in its cabinet and rename the parameter.',
  },
  pair_broken: {
    breaks: (what, right) =>
      `${what} does not give back what stands in the link: the network would send it as these letters or empty. ${right} does.`,
    fix: (_, right) => `Write ${right}`,
  },
  postback_id_missing: {
    breaks: (what, right) =>
      `The click id travels in ${what}, but nothing in the postback URL gives it back. ${right} would.`,
    fix: (_, right) => `Add clickid=${right}`,
  },
  network_macro_unknown: {
    breaks: (what, right) => `${right} is not known to have ${what}: it may send it as these letters.`,
    fix: () => 'Compare with the macro list in its cabinet.',
  },
  network_macro_case: {
    breaks: (what, right) =>
      `${what} is spelled otherwise than the network's ${right}: it is sent as these letters.`,
    fix: (_, right) => `Write ${right}`,
  },
  value_too_long: {
    breaks: (what, right) =>
      `${what} takes at most ${right} characters: the rest is cut or the click refused.`,
    fix: () => 'Shorten it.',
  },
  telegram_too_long: {
    breaks: (what, right) =>
      `The start parameter has ${what} characters; Telegram takes ${right} and drops it otherwise.`,
    fix: () => 'Shorten it.',
  },
  telegram_charset: {
    breaks: (what, right) => `${what} in ${right}: Telegram takes only A-Z a-z 0-9 _ and -.`,
    fix: () => 'Replace these signs by _',
  },
  telegram_no_macros: {
    breaks: (what) => `Telegram Ads fills in no macros: ${what} arrives as these letters.`,
    fix: () => 'Write a fixed word.',
  },
  single_underscores: {
    breaks: (what, right) =>
      `${what} has one underscore on each side; the macro is ${right}. As it stands it is sent as these letters.`,
    fix: (_, right) => `Write ${right}`,
  },
  adds_itself: {
    breaks: (what, right) =>
      `${right} adds this by itself. ${what} arrives empty or as letters and hides the real value.`,
    fix: () => 'Take it out',
  },
  bare_word_in_signs: {
    breaks: (what, right) =>
      `This source's macros are bare words: ${what} is sent as it stands. ${right} is filled in.`,
    fix: (_, right) => `Write ${right}`,
  },
  foreign_macro: {
    breaks: (what, right) =>
      right === ''
        ? `Nobody on this way is known to fill ${what} in.`
        : `${what} belongs to ${right}: here nobody fills it in.`,
    fix: () => 'Take it out or write the right macro.',
  },
  source_macro_case: {
    breaks: (what, right) => `${what} is spelled otherwise here: the macro is ${right}.`,
    fix: (_, right) => `Write ${right}`,
  },
  address_outdated: {
    breaks: (what, right) =>
      `${what} is not your address of today: postbacks to it do not arrive here. It is ${right} now.`,
    fix: () => 'Put the address of today in',
  },
  key_of_another: {
    breaks: () =>
      'The key in this URL is not this network’s: its postbacks are refused or counted elsewhere.',
    fix: () => 'Put this network’s key in',
  },
  not_our_address: {
    breaks: (what, right) => `${what} is no postback URL of this desk; those begin with ${right}/postback/.`,
    fix: () => 'Copy the postback URL from here.',
  },
};
