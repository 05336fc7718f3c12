/** Traps that many networks share. */

export const URL_PER_EVENT =
  'The network has no macro for the event: paste one URL per event, each into its own field in the cabinet.';
export const NOT_CHECKED =
  'This preset is not verified. Compare each macro with your cabinet before you save.';
export const ALL_ARE_LEADS =
  'The postback does not say what happened: each one counts as a lead. Change it if your offer pays for something else.';
export const GOAL_IS_THEIRS =
  'The network chooses the values of {goal}, often plain numbers: open the first postback of each goal and choose what its value means.';
export const GOAL_NUMBERS_GUESSED =
  'Keitaro counts goal 1 as a lead and goal 2 as a sale; we read them as registration and first deposit. Ask your manager whether that is right for your offer.';
export const WORDS_UNKNOWN =
  'The status words are unknown: open the first postbacks and choose what each one means.';
export const CURRENCY_UNKNOWN = 'Type the currency of your offers into the URL: we know no macro for it.';
export const ID_IN_PATH =
  'The click id is the last part of the link’s path, not a parameter: add /YOUR_ID to the link.';
export const REJECTED_WHAT = 'A rejection does not say which conversion it is for: look at its click id.';
export const DEP_UNCLEAR =
  'We do not know whether dep is only the first deposit: ask your manager, and make it a first deposit if it is.';
export const DYNAMIC_TAG =
  'The name of the dynamic tag is set in the link: link and postback must use the same one.';
export const WORDS_ARE_YOURS =
  'The status is the word that your network sent to the tracker: choose what each word means.';
export const FIXED_LEAD =
  'The postback does not say what happened: if you track several events, use one postback per event with a fixed word.';

/** @param macro as it is spelled, such as `{sumdep}` */
export function playersMoney(macro: string): string {
  return `${macro} is what the player paid in, not what you earn.`;
}

/** Of a tracker: its own id instead of the click id of the app. */
export function notTheTrackersId(own: string, right: string): string {
  return `${own} is the id of the tracker itself: App Craft does not know it. Use ${right}.`;
}
