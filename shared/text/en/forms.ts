/** What every form shares: saving, leaving, removing. */
export const forms = {
  unsaved: 'Changes are not saved yet.',
  discard: 'Discard changes',
  save: 'Save',
  saved: 'Saved',
  cancel: 'Cancel',
  changedElsewhere:
    'This was changed somewhere else while you were editing. Save to use your version, or discard to see the new one.',
  saveFailed: 'Not saved',
  fixFirst: 'Please fix the fields marked in red.',
  /** What is wrong with a field of which nothing more is known. */
  issues: {
    missing: 'Fill in this field.',
    tooShort: (min: string) => `At least ${min} characters.`,
    tooLong: (max: string) => `At most ${max} characters.`,
    tooFew: (min: string) => `At least ${min}.`,
    tooMany: (max: string) => `At most ${max}.`,
    tooSmall: (min: string) => `At least ${min}.`,
    tooLarge: (max: string) => `At most ${max}.`,
    notANumber: 'Enter a number.',
    notWhole: 'Enter a whole number.',
    wrong: 'This value does not work here.',
  },
  date: {
    openCalendar: (field: string) => `${field}: open the calendar`,
    unreadable: (example: string) => `This is not a date. Write it like ${example}.`,
  },
  leaveTitle: 'Leave without saving?',
  leaveBody: 'Your changes on this page are not saved yet.',
  stay: 'Stay here',
  leaveSaving: 'Save and leave',
  leaveDiscarding: 'Discard and leave',
};
