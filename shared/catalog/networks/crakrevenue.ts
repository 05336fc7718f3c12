import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS, CURRENCY_UNKNOWN } from '../parts/network-traps.ts';
import { NO_SOURCE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'crakrevenue',
  name: 'CrakRevenue',
  link: ['aff_sub'],
  tokens: { clickId: '{aff_sub}', payout: '{payout}' },
  fixedEvent: 'lead',
  traps: [
    ALL_ARE_LEADS,
    CURRENCY_UNKNOWN,
    'No page of CrakRevenue with its macros was found: the names are those of TUNE, as other people’s programs write them. Compare each one with your cabinet before you save.',
    'Conversions have goal numbers: add one postback for each goal that you are paid for.',
    'aff_sub5 is said to be reserved by the network.',
  ],
  sources: [NO_SOURCE],
  certainty: 'weak',
});
