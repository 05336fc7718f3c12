/** What both ends of a probe know. */

/** First word of an answer of any Postback Desk, ours or another's. */
export const PROBE_MARK = 'postback-desk-probe';

/** Header that the probe makes up; a proxy that names the sender writes its own word after it. */
export const MADE_UP_HEADER = 'x-forwarded-for';

/** Characters that proxies like to decode, encode again, or cut at. */
export const AWKWARD_VALUE = 'a b+c&d=e%{f}#ä/é';
