/** Why the public URL did not reach us. */

/**
 * Why the public URL did not reach us: the computer slept, was awake and did not let the program run, had no network, the tunnel failed, the engine
 * was gone without a goodbye, the person quit, the address was switched off, or another name was given than
 * the one the networks have. `mailbox`: the mailbox that the networks send to did not receive. `unknown` is what nobody can know, such as across a clock that was set back.
 */
export const OUTAGE_CAUSES = [
  'asleep',
  'frozen',
  'no_network',
  'tunnel',
  'engine_off',
  'quit',
  'switched_off',
  'wrong_name',
  'mailbox',
  'unknown',
] as const;
export type OutageCause = (typeof OUTAGE_CAUSES)[number];
