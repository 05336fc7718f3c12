import { REGISTRATION_URL } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { DEP_UNCLEAR } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'zeydoo',
  name: 'Zeydoo',
  aliases: ['PropellerAds'],
  link: ['ymid'],
  parameterLimits: [
    {
      parameter: 'var',
      maxLength: 40,
      source: vendorPage(
        'http://help.zeydoo.com/en/articles/4362736-how-to-setup-zeydoo-s2s-conversion-tracking',
        '2026-11',
      ),
    },
  ],
  tokens: { clickId: '{ymid}', payout: '{amount}' },
  fixedCurrency: 'USD',
  eventUrls: [REGISTRATION_URL, { event: 'deposit', label: 'Deposit' }],
  traps: [
    'Offers that pay twice need one postback per goal: paste the URL of the right event into each.',
    DEP_UNCLEAR,
    '{amount50%} and {amount0.5} send half of the amount: write {amount}.',
    'The parameter var takes 40 characters at most: keep the click id in ymid.',
  ],
  sources: [
    vendorPage(
      'http://help.zeydoo.com/en/articles/4362736-how-to-setup-zeydoo-s2s-conversion-tracking',
      '2026-11',
    ),
    KEITARO_TEMPLATE,
  ],
});
