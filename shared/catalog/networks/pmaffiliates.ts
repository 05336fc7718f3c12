import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'pmaffiliates',
  name: 'PMaffiliates',
  aliases: ['Parimatch'],
  link: ['anid'],
  tokens: { clickId: '{source_id1}', payout: '{payout}' },
  fixedCurrency: 'USD',
  eventUrls: CASINO_URLS,
  traps: [
    URL_PER_EVENT,
    'The link needs your id, an underscore and a number that your manager gives you: anid=YOUR_ID_NUMBER. Check that the postback returns the id without it.',
    'The postback calls it {source_id1}, although the link calls it anid.',
  ],
  sources: [KEITARO_TEMPLATE],
});
