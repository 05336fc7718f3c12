/** Errors for people: what happened, why, what to do. */
import { MAX_SEARCH_LENGTH } from '../../contract/limits.ts';
import { templateProblems } from './template-problems.ts';

export const errors = {
  nodeTooOld: (needed: string, found: string) =>
    `Postback Desk needs Node ${needed} or newer but found ${found}. Start it with “npm start”, which uses its own Node.`,
  noSuchPage: 'There is nothing at this address. The API is at /api, its description at /api/openapi.json.',
  strangerRefused:
    'This request came from another website or host name. Postback Desk answers only on 127.0.0.1 and localhost.',
  tokenNeeded:
    'This needs the API token: send “Authorization: Bearer TOKEN”. A browser signs in with the URL printed at start.',
  unexpected: 'Something went wrong in Postback Desk. Try again; the log in the data folder has the details.',
  exportContent:
    'The columns or keys of the export are not known. Use column names with commas between them, and “masked” or “shown” for keys.',
  searchTooLong: `The search text is too long. Shorten it to ${MAX_SEARCH_LENGTH} characters.`,
  template: templateProblems,
};
