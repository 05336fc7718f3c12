import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'foxoffers',
  name: 'FoxOffers',
  link: ['MPC_1'],
  tokens: { clickId: '{MPC_1}', status: '{status}', payout: '{payout}' },
  events: { registration: ['registration'], deposit: ['deposit'] },
  statuses: { rejected: ['canceled', 'fake', 'failure', 'fail'] },
  fixedCurrency: 'USD',
  traps: [
    'A rejection such as fake does not say which conversion it is for: look at its click id.',
    'Write MPC_1 in capitals, in the link as in the postback.',
  ],
  sources: [KEITARO_TEMPLATE],
});
