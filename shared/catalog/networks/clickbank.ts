import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE, otherPage, trackerPage, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'clickbank',
  name: 'ClickBank',
  link: ['tid', 'aff_sub1', 'aff_sub2', 'aff_sub3', 'aff_sub4', 'aff_sub5', 'extclid'],
  parameterLimits: [
    {
      parameter: 'tid',
      maxLength: 100,
      source: otherPage('https://waterfreedomaffiliates.com/links', '2026-11'),
    },
  ],
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
    'tid is said to take digits, small letters and _ only: an id with capitals or hyphens may come back changed or not at all. Try aff_sub1 then.',
  ],
  sources: [
    KEITARO_TEMPLATE,
    vendorPage(
      'https://support.clickbank.com/hc/en-us/articles/26572131282964-Postback-Pixels-Guide',
      '2026-11',
    ),
    vendorPage(
      'https://support.clickbank.com/hc/en-us/articles/26455062697620-Affiliate-Tracking-Parameters',
      '2026-11',
    ),
    trackerPage('https://help.aftrad.com/en/articles/15626589-clickbank-integration', '2026-11'),
    otherPage('https://waterfreedomaffiliates.com/links', '2026-11'),
  ],
});
