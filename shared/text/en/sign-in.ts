/** The page of a browser that is not signed in. */
export const signIn = {
  title: 'This browser is not signed in',
  what: 'A sign-in URL opens the window. It works once, and the browser stays signed in until the program stops.',
  spentTitle: 'This sign-in URL no longer works',
  spent: [
    'A sign-in URL works once. This one was already used, is too old, or is from before the program was restarted.',
    'If you did not use it, someone else on this computer may have. Restart the program to sign everyone out.',
  ],
  isSignedIn: 'This browser is still signed in.',
  open: 'Open the window',
  howTitle: 'How to get a new one',
  byStart: 'Restart the program. It opens the window and prints a new sign-in URL.',
  byScript:
    'Or ask the running program for one in a terminal. TOKEN is in the file “desk-token” in the data folder:',
  command: (apiUrl: string) => `curl -X POST -H "Authorization: Bearer TOKEN" ${apiUrl}/sign-in-urls`,
};
