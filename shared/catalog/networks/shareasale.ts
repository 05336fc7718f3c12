import { networkPreset } from '../parts/network-preset.ts';
import { CURRENCY_UNKNOWN } from '../parts/network-traps.ts';
import { otherPage, trackerPage } from '../parts/pages.ts';

const ANYTRACK = trackerPage(
  'https://docs.anytrack.io/affiliate-networks-integrations/shareasale',
  '2026-11',
);

export const network = networkPreset({
  id: 'shareasale',
  name: 'ShareASale',
  link: ['afftrack'],
  parameterLimits: [{ parameter: 'afftrack', maxLength: 255, source: ANYTRACK }],
  tokens: {
    clickId: '!!afftrack!!',
    event: '!!transtype!!',
    payout: '!!commission!!',
    transactionId: '!!transID!!',
  },
  events: { sale: ['sale'], lead: ['lead'] },
  traps: [
    CURRENCY_UNKNOWN,
    'The postback is switched on by ShareASale’s support for each affiliate, and not in the cabinet.',
    'There is no macro for the status: a reversed sale does not arrive.',
    '!!amountOfSale!! is what the customer paid, not what you earn.',
  ],
  sources: [
    ANYTRACK,
    otherPage('http://www.shortywp.com/shareasale-postback-s2s-tracking-implementation/', '2026-11'),
  ],
});
