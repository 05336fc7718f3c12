/** The casinos whose cabinet writes macros as ##CLICK_ID##: one engine, many names. */
import type { EventUrl } from '../../domain/network/network-preset.ts';
import { URL_PER_EVENT } from './network-traps.ts';

/** The cabinet has one place for each of these words. */
export const HASHES_EVENT_URLS: readonly EventUrl[] = [
  { event: 'registration', label: 'reg' },
  { event: 'deposit', label: 'dep' },
  { event: 'lead', status: 'pending', label: 'lead' },
  { event: 'lead', status: 'approved', label: 'approve' },
  { event: 'lead', status: 'rejected', label: 'reject' },
  { event: 'rebill', label: 'rebill' },
];

export const HASHES_TRAPS: readonly string[] = [
  URL_PER_EVENT,
  'Write ##CLICK_ID## in capitals between double hashes: {click_id} is sent as it stands.',
  'Whether dep comes for the first deposit only was not found: ask your manager, and make it a first deposit if so.',
  'On revenue share write ##RS_AMOUNT## instead of ##CPA_AMOUNT##.',
];
/** Where the template of the casino has no ##CURRENCY##. */
export const HASHES_CURRENCY =
  'The template types the currency by hand: add the one of your account, or try ##CURRENCY##.';
