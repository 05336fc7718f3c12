import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'clickbank',
  name: 'ClickBank',
  link: ['tid'],
  tokens: {
    clickId: '{tid}',
    event: '{event_type}',
    payout: '{affiliate_earnings}',
    transactionId: '{event_id}',
  },
  events: { lead: ['order_impression'], sale: ['purchase', 'upsell'] },
  fixedCurrency: 'USD',
  traps: [
    'ORDER_IMPRESSION only says that the order form was opened, and {tid} is your click id here and no transaction.',
  ],
  sources: [KEITARO_TEMPLATE],
});
