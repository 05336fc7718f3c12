import { DEPOSIT_URL, FIRST_DEPOSIT_URL, REGISTRATION_URL } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'posh-partners',
  name: 'Posh Partners',
  link: ['promo'],
  clickIdLimit: 255,
  tokens: { clickId: '{transaction_id}', payout: '{amount}' },
  eventUrls: [
    REGISTRATION_URL,
    FIRST_DEPOSIT_URL,
    DEPOSIT_URL,
    { event: 'custom', label: 'CPA qualification' },
  ],
  traps: [
    URL_PER_EVENT,
    '{transaction_id} is your own sub id here, not the number of a conversion: it goes into the click id.',
    'Do not set the postback for partner income per day: it belongs to the link and names no player.',
    '{amount} is the deposit at deposit events, and what you earn only at the qualification.',
  ],
  sources: [vendorPage('https://posh-partners.com/faq/what-is-a-postback', '2026-11')],
});
