/** Words that every form shares: saving, leaving, removing. */
export const forms = {
  unsaved: 'Changes are not saved yet.',
  discard: 'Discard changes',
  save: 'Save',
  saved: 'Saved',
  cancel: 'Cancel',
  changedElsewhere:
    'This was changed elsewhere while you were editing. Saving puts your version in its place; discarding shows the new one.',
  saveFailed: 'Not saved',
  fixFirst: 'Something in the form cannot be used yet: see the red words above.',
  /** What is wrong with a field of which nothing more is known. */
  issues: {
    missing: 'Fill this in.',
    tooShort: (min: string) => `At least ${min} characters.`,
    tooLong: (max: string) => `At most ${max} characters.`,
    tooFew: (min: string) => `At least ${min}.`,
    tooMany: (max: string) => `At most ${max} of them.`,
    tooSmall: (min: string) => `Not less than ${min}.`,
    tooLarge: (max: string) => `Not more than ${max}.`,
    notANumber: 'Write a number.',
    notWhole: 'Write a whole number.',
    wrong: 'This cannot be used here.',
  },
  leaveTitle: 'Leave without saving?',
  leaveBody: 'You changed something here that is not saved yet.',
  stay: 'Stay here',
  leaveSaving: 'Save and leave',
  leaveDiscarding: 'Discard and leave',
};
