/** Errors for people: what happened, why, what to do. */
import { templateProblems } from './template-problems.ts';

export const errors = {
  nodeTooOld: (needed: string, found: string) =>
    `Postback Desk needs Node ${needed} or newer and found ${found}: run it with "npm start", which brings its own.`,
  noSuchPage:
    'There is nothing at this address: the API is below /api, its description at /api/openapi.json.',
  strangerRefused:
    'This request came from another website or under another name: the desk answers only to 127.0.0.1 and localhost.',
  tokenNeeded:
    'This needs the token of the desk: send it as "Authorization: Bearer TOKEN". A browser is signed in by the URL that the program prints at its start.',
  unexpected:
    'Something went wrong inside Postback Desk: the details are in the log in the data folder. Try again.',
  searchTooLong: 'The search text is too long. Shorten it to 500 characters.',
  template: templateProblems,
};
