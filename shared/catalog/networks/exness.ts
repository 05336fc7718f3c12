import { REGISTRATION_URL } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'exness',
  name: 'Exness Affiliates',
  link: ['cid'],
  tokens: { clickId: '{cid}', payout: '{aff_value}' },
  fixedCurrency: 'USD',
  eventUrls: [
    REGISTRATION_URL,
    { event: 'deposit', label: 'Aggregated deposit' },
    { event: 'custom', label: 'Qualification' },
  ],
  traps: [URL_PER_EVENT, 'An aggregated deposit sums several payments: do not read it as the first one.'],
  sources: [KEITARO_TEMPLATE],
});
