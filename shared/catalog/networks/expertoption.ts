import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'expertoption',
  name: 'ExpertOption',
  link: ['click_id'],
  tokens: { clickId: '{click_id}', payout: '{payout}', transactionId: '{transaction_id}' },
  eventUrls: CASINO_URLS,
  traps: [URL_PER_EVENT, 'The template counts a real account as the sale: ask which postback means a sale.'],
  sources: [KEITARO_TEMPLATE],
});
