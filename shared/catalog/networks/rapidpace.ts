import { DEPOSIT_URL, REGISTRATION_URL } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'rapidpace',
  name: 'RapidPace CRM',
  kind: 'platform',
  link: [],
  tokens: {
    clickId: '{{click_id}}',
    payout: '{{amount}}',
    transactionId: '{{postback_id}}',
  },
  eventUrls: [REGISTRATION_URL, { event: 'first_deposit', label: 'FTD' }, DEPOSIT_URL],
  traps: [
    URL_PER_EVENT,
    'A partner can have at most 10 postbacks: remove old ones when saving fails.',
    'Macros are written in double braces: {click_id} is sent as plain text.',
  ],
  sources: [vendorPage('https://docs.rapidpacecrm.com/article/affiliates-postbacks', '2026-11')],
});
