import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'cpicash',
  name: 'CPIcash',
  link: ['pub_click_id'],
  tokens: {
    clickId: '#{click.publisher.clickId}',
    event: '#{eventType.name}',
    payout: '#{payout.theyGetInDollars}',
  },
  fixedCurrency: 'USD',
  traps: [
    'Macros begin with #{ and keep their capitals: copy them unchanged.',
    'The names of the events are not known: open the first postback of each and give it a meaning.',
  ],
  sources: [
    KEITARO_TEMPLATE,
    vendorPage('https://docs.swaarm.com/en/articles/4612464-publisher-tracking-details', '2026-11'),
  ],
});
