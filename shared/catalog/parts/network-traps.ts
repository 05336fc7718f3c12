/** Traps that many networks share. */

export const URL_PER_EVENT =
  'The network has no macro for the event: paste one URL for each event, each at its own place in the cabinet.';
export const NOT_CHECKED =
  'Somebody typed this preset by hand and nobody checked it against the cabinet: compare each macro before you save.';
export const ALL_ARE_LEADS =
  'The postback does not say what happened: each one is taken for a lead. Change it if your offer pays for something else.';
export const GOAL_IS_THEIRS =
  'What {goal} says is up to the network, often a bare number: open the first postback of each goal and give its word a meaning.';
export const GOAL_NUMBERS_GUESSED =
  'Keitaro counts goal 1 as a lead and goal 2 as a sale; we read them as registration and first deposit. Ask your manager whether that holds for your offer.';
export const WORDS_UNKNOWN =
  'The words of the status are not known: open the first postbacks and give each one a meaning.';
export const CURRENCY_UNKNOWN = 'Type the currency of your offers into the URL: no macro for it is known.';
export const ID_IN_PATH =
  'The click id is the last part of the path of the link and not a parameter: append /YOUR_ID to the link.';
export const REJECTED_WHAT =
  'A rejection comes without saying of what: look at the click id to see which conversion it is about.';
export const DEP_UNCLEAR =
  'Whether dep comes for the first deposit only was not found: make it a first deposit if your manager says so.';
export const DYNAMIC_TAG =
  'The name of the dynamic tag is set in the link: link and postback must use the same one.';
export const WORDS_ARE_YOURS =
  'The status is the word that your network sent to the tracker: give each of your words a meaning.';
export const FIXED_LEAD =
  'The postback does not say what happened: use one postback per event with a fixed word if you track several.';

/** @param macro as it is spelled, such as `{sumdep}` */
export function playersMoney(macro: string): string {
  return `${macro} is what the player paid in, not what you earn.`;
}

/** Of a tracker: its own id instead of the click id of the app. */
export function notTheTrackersId(own: string, right: string): string {
  return `${own} is the id of the tracker itself: App Craft does not know it. Use ${right}.`;
}
