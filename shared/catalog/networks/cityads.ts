import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS, CURRENCY_UNKNOWN, WORDS_UNKNOWN } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE, trackerPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'cityads',
  name: 'CityAds',
  link: ['sa'],
  tokens: { clickId: '{subaccount}', status: '{status}', payout: '{payout}' },
  fixedEvent: 'lead',
  traps: [
    ALL_ARE_LEADS,
    CURRENCY_UNKNOWN,
    WORDS_UNKNOWN,
    'The link says sa, the postback {subaccount}: they are the same.',
  ],
  sources: [
    trackerPage('https://kintura.com/docs/presets/pairings/taboola/cityads', '2026-11'),
    KEITARO_TEMPLATE,
  ],
});
