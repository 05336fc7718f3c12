/** What is wrong with the template of a destination. */
import type { TemplateProblem } from '../../domain/forward/template.ts';

export const templateProblems: Readonly<Record<TemplateProblem['code'], (detail: string) => string>> = {
  url_missing: () =>
    'The address is empty: paste the postback URL that the cabinet of the destination shows.',
  url_invalid: (detail) =>
    `“${detail}” is not a web address: it needs to start with https:// or http:// and must not contain spaces.`,
  url_not_http: (detail) => `Addresses of the kind “${detail}” cannot be called: use https:// or http://.`,
  url_has_password: (detail) =>
    `The address of ${detail} contains a user name or password: put it into an Authorization header instead.`,
  macro_in_host: (detail) =>
    `The host “${detail}” contains a macro: a postback must not decide where it is sent. Write the host out.`,
  unknown_macro: (detail) =>
    `${detail} is not a macro of Postback Desk and would be sent as it stands: use one of the listed macros, for example {clickid} or {param.NAME}.`,
  unknown_constant: (detail) =>
    `${detail} stands for a constant that this destination does not have: add it under Constants, or write its value out.`,
  secret_hashed: (detail) =>
    `${detail} would hash a secret, which is only put in when the request goes out: use it as it is.`,
  body_not_json: (detail) =>
    `The body is said to be JSON and is not (${detail}): text stands in quotes, "id": "{clickid}", and a number may stand alone, "sum": {payout}.`,
  header_invalid: (detail) =>
    `The header “${detail}” cannot be set: its name or value has characters that HTTP does not allow, or it belongs to the connection.`,
};
