/** The page of a browser that is not signed in. */
export const signIn = {
  title: 'This browser is not signed in',
  what: 'The window opens with a sign-in URL. It works once, and the browser stays signed in until the program ends.',
  spentTitle: 'This sign-in URL no longer works',
  spent: [
    'A sign-in URL opens the window once. This one was opened before, is too old, or belongs to an earlier start of the program.',
    'If it was not you who opened it, somebody else on this computer may have: stop the program and start it again, which signs everybody out.',
  ],
  isSignedIn: 'This browser is still signed in.',
  open: 'Open the window',
  howTitle: 'How to get a new one',
  byStart: 'Stop the program and start it again: it opens the window, and prints a new sign-in URL.',
  byScript:
    'Or ask the running program for one in a terminal. TOKEN stands in the file “desk-token” in the data folder:',
  command: (apiUrl: string) => `curl -X POST -H "Authorization: Bearer TOKEN" ${apiUrl}/sign-in-urls`,
};
