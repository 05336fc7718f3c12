import { DEPOSIT_URL, FIRST_DEPOSIT_URL, REGISTRATION_URL } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'income-partners',
  name: 'Income Partners',
  kind: 'platform',
  link: ['sub_id'],
  tokens: { clickId: '{sub_id}', payout: '{amount}' },
  eventUrls: [
    REGISTRATION_URL,
    FIRST_DEPOSIT_URL,
    DEPOSIT_URL,
    { event: 'custom', label: 'CPA qualification' },
  ],
  traps: [
    URL_PER_EVENT,
    'The name of the link parameter is set in the field Name of each promo material: it must be the one in your link.',
    '{amount} is the deposit at deposit events, and what you earn only at the qualification.',
  ],
  sources: [vendorPage('https://admin.income.partners/faq/postback', '2026-11')],
});
