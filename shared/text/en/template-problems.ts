/** What is wrong with the template of a destination. */
import type { TemplateProblem } from '../../domain/forward/template.ts';

export const templateProblems: Readonly<Record<TemplateProblem['code'], (detail: string) => string>> = {
  url_missing: () => 'The URL is empty. Paste the postback URL from the cabinet of the destination.',
  url_invalid: (detail) =>
    `“${detail}” is not a URL. It must start with https:// or http:// and have no spaces.`,
  url_not_http: (detail) => `“${detail}” URLs cannot be called. Use https:// or http://.`,
  url_has_password: (detail) =>
    `The URL of ${detail} has a user name or password in it. Put it into an Authorization header instead.`,
  macro_in_host: (detail) =>
    `The host “${detail}” has a macro in it. A postback must not decide where it is sent. Write the whole host.`,
  unknown_macro: (detail) =>
    `${detail} is not a macro of Postback Desk and would be sent as plain text. Use one from the list, for example {clickid} or {param.NAME}.`,
  unknown_constant: (detail) =>
    `${detail} is a constant that this destination does not have. Add it under Constants, or write its value.`,
  secret_hashed: (detail) =>
    `${detail} would hash a secret, but secrets are filled in only when the request is sent. Use it without the hash.`,
  body_not_json: (detail) =>
    `The body is not valid JSON (${detail}). Put text in quotes, "id": "{clickid}". A number needs none, "sum": {payout}.`,
  header_invalid: (detail) =>
    `The header “${detail}” cannot be set. Its name or value has characters that HTTP does not allow, or the connection sets it.`,
};
