/** What holds for every network that runs on Affise. */

/** The numbers that Affise and the networks on it send as `{status}`. */
export const AFFISE_STATUSES = { approved: ['1'], pending: ['2', '5'], rejected: ['3'] } as const;
/** Approved but held back for now. */
export const AFFISE_HOLD_WORDS = ['5'] as const;
