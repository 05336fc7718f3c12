import { LEAD_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'leadbeans',
  name: 'LeadBeans',
  link: ['subid'],
  tokens: { clickId: '{subid}', payout: '{cost}' },
  fixedCurrency: 'USD',
  eventUrls: LEAD_URLS,
  traps: ['The network has no macro for the status: paste one URL for each, where the cabinet offers it.'],
  sources: [KEITARO_TEMPLATE],
});
