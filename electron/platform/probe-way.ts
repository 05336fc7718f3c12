/** What a probe asks of a receiver, this computer's own or a mailbox's. */

/** Path on the receiver's port. Outside `/postback`, so that a probe is never taken for a postback. */
export const PROBE_PATH = '/_probe';

/** Characters that proxies like to decode, encode again, or cut at. */
export const AWKWARD_VALUE = 'a b+c&d=e%{f}#ä/é';
