/** The closed vocabulary of what happened and how a network rates it. */

/** What happened, as a network reports it. `custom` is any event that the person names themselves. */
export const EVENTS = [
  'install',
  'registration',
  'first_deposit',
  'deposit',
  'lead',
  'sale',
  'rebill',
  'custom',
] as const;
export type PostbackEvent = (typeof EVENTS)[number];

/** How the network rates what happened. */
export const STATUSES = ['pending', 'approved', 'rejected'] as const;
export type ConversionStatus = (typeof STATUSES)[number];
