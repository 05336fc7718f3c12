import { networkPreset } from '../parts/network-preset.ts';
import { CURRENCY_UNKNOWN } from '../parts/network-traps.ts';
import { trackerPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'buygoods',
  name: 'BuyGoods',
  link: [],
  tokens: { clickId: '{SUBID}', payout: '{COMMISSION_AMOUNT}', transactionId: '{ORDERID}' },
  eventUrls: [
    { event: 'sale', label: 'Sale' },
    { event: 'sale', status: 'rejected', label: 'Refund' },
  ],
  traps: [
    CURRENCY_UNKNOWN,
    'Macros are written in capitals: {subid} is sent as plain text.',
    'Sales and refunds have places of their own in the cabinet: paste the URL of the right one into each.',
    'Which parameter of the link fills {SUBID} was on no page read: ask your manager.',
  ],
  sources: [
    trackerPage('https://docs.bemob.com/en/buygoods-settings', '2026-11'),
    trackerPage('https://docs.elasticfunnels.io/integrations/buygoods', '2026-11'),
  ],
});
