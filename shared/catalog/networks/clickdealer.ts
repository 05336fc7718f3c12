import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'clickdealer',
  name: 'ClickDealer',
  link: ['s2'],
  tokens: { clickId: '#s2#', payout: '#price#', transactionId: '#leadid#' },
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS, 'Macros are written between hashes: {s2} is sent as plain text.'],
  sources: [KEITARO_TEMPLATE],
});
