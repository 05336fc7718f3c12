/** The views above the list that everybody has: searches with a name. */

export const BUILT_IN_VIEWS = [
  { key: 'all', search: '' },
  { key: 'held', search: 'is:held' },
  { key: 'failed', search: 'delivery:failed' },
  { key: 'deposits', search: 'event:first_deposit,deposit' },
  { key: 'today', search: 'received:today' },
] as const;

export type BuiltInView = (typeof BUILT_IN_VIEWS)[number]['key'];
