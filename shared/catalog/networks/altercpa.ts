import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'altercpa',
  name: 'AlterCPA',
  aliases: ['AlterCPA Pro'],
  kind: 'platform',
  link: ['subid', 'sub1', 'sub2', 'sub3', 'sub4', 'sub5'],
  clickIdLimit: 255,
  parameterLimits: [
    {
      parameter: null,
      maxLength: 255,
      source: vendorPage('https://altercpa.pro/ru/help/trackers', '2026-11'),
    },
  ],
  tokens: {
    clickId: '{subid}',
    status: '{stage}',
    payout: '{cash}',
    currency: '{currency}',
    transactionId: '{id}',
  },
  statuses: { pending: ['wait', 'hold'], approved: ['approve'], rejected: ['cancel', 'trash'] },
  fixedEvent: 'lead',
  traps: [
    'Only the main postback is protected from double sending; additional ones fire at every change. Use the main one.',
    'A postback set in a flow replaces the global one for that flow: put your URL into both, or leave the flow empty.',
  ],
  sources: [vendorPage('https://www.altercpa.pro/en/help/postbacks', '2026-11'), KEITARO_TEMPLATE],
});
