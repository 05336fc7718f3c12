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
    'A rejection such as fake comes without saying of what: look at the click id to see which conversion it is about.',
    'Write MPC_1 in capitals, in the link as in the postback.',
  ],
  sources: [KEITARO_TEMPLATE],
});
