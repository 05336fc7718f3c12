import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { trackerPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'monetizer',
  name: 'Monetizer',
  link: [],
  tokens: { clickId: '{clickID}', payout: '{amount}', transactionId: '{transactionID}' },
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS, 'Mind the capitals: {clickid} is sent as plain text. Write {clickID}.'],
  sources: [trackerPage('https://docs.bemob.com/en/monetizer-settings', '2026-11')],
});
