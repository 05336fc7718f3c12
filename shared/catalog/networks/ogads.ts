import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS, CURRENCY_UNKNOWN } from '../parts/network-traps.ts';
import { NO_SOURCE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'ogads',
  name: 'OGAds',
  link: ['aff_sub', 'aff_sub2', 'aff_sub3', 'aff_sub4', 'aff_sub5'],
  tokens: { clickId: '{aff_sub}', payout: '{payout}' },
  fixedEvent: 'lead',
  traps: [
    ALL_ARE_LEADS,
    CURRENCY_UNKNOWN,
    'No page of OGAds was found: these macros were seen in other people’s programs only. Compare each one with your cabinet before you save.',
    'Macros are said to be case-sensitive, and unknown ones are taken out of the URL.',
    'If your link fills aff_sub4, write {aff_sub4} instead of {aff_sub}.',
  ],
  sources: [NO_SOURCE],
  certainty: 'weak',
});
