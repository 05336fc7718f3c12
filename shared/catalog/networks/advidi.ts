import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'advidi',
  name: 'Advidi',
  link: ['s2'],
  tokens: { clickId: '#s2#', transactionId: '#tid#' },
  fixedEvent: 'sale',
  traps: [
    'Every postback is taken for a sale: change it if your offer pays for a lead.',
    'Macros are written between hashes: {s2} is sent as plain text.',
    'No macro for the amount is in the template; CAKE, which it seems to run on, has #price#.',
  ],
  sources: [KEITARO_TEMPLATE],
});
