/** What both ends of a probe know. */

/** First word of an answer of any Postback Desk, ours or another's. */
export const PROBE_MARK = 'postback-desk-probe';

/** Characters that proxies like to decode, encode again, or cut at. */
export const AWKWARD_VALUE = 'a b+c&d=e%{f}#ä/é';
