/** URLs for one event or status each, as many networks have them. */
import type { EventUrl } from '../../domain/network/network-preset.ts';

export const REGISTRATION_URL: EventUrl = { event: 'registration', label: 'Registration' };
export const FIRST_DEPOSIT_URL: EventUrl = { event: 'first_deposit', label: 'First deposit' };
export const DEPOSIT_URL: EventUrl = { event: 'deposit', label: 'Deposit' };
/** What nearly every casino and bookmaker offers where it has no macro for the event. */
export const CASINO_URLS: readonly EventUrl[] = [REGISTRATION_URL, FIRST_DEPOSIT_URL, DEPOSIT_URL];

/** One URL for each rating of a lead, where the network has no macro for the status. */
export const LEAD_URLS: readonly EventUrl[] = [
  { event: 'lead', status: 'pending', label: 'New lead' },
  { event: 'lead', status: 'approved', label: 'Approved lead' },
  { event: 'lead', status: 'rejected', label: 'Rejected lead' },
];
