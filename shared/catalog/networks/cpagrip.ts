import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { NO_SOURCE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'cpagrip',
  name: 'CPAGrip',
  link: ['tracking_id'],
  tokens: { clickId: '{tracking_id}', payout: '{payout}' },
  fixedEvent: 'lead',
  sends: { clickId: ['tracking_id'], payout: ['payout'] },
  traps: [
    ALL_ARE_LEADS,
    'No page of CPAGrip was found: these names were seen in other people’s programs only. Compare each one with your cabinet before you save.',
    'The call is said to carry a password: do not show the raw request to others.',
    'One program reads subid and transid instead of tracking_id.',
  ],
  sources: [NO_SOURCE],
  certainty: 'weak',
});
