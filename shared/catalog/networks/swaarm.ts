import { networkPreset } from '../parts/network-preset.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'swaarm',
  name: 'Swaarm',
  kind: 'platform',
  link: ['pub_click_id'],
  tokens: {
    clickId: '#{click.publisher.clickId}',
    event: '#{eventType.name}',
    payout: '#{payout.theyGetInDollars}',
  },
  fixedCurrency: 'USD',
  traps: [
    'The # belongs to the macro: {click.publisher.clickId} is sent as plain text.',
    'A postback has a level: with Default only installs arrive. Choose Both, or no deposit comes.',
    'The names of the events are up to the network: open the first postback of each and give it a meaning.',
  ],
  sources: [
    vendorPage('https://docs.swaarm.com/en/articles/4612464-publisher-tracking-details', '2026-11'),
    vendorPage('https://intercom.help/swaarm/en/articles/4676908-publisher-postback-cpi-cpa', '2026-11'),
  ],
});
