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
  leaveTitle: 'Leave without saving?',
  leaveBody: 'You changed something here that is not saved yet.',
  stay: 'Stay here',
  leaveSaving: 'Save and leave',
  leaveDiscarding: 'Discard and leave',
};
