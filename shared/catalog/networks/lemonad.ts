import { networkPreset } from '../parts/network-preset.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'lemonad',
  name: 'LemonAD',
  aliases: ['Limonad'],
  link: ['clickid'],
  tokens: {
    clickId: '{clickid}',
    status: '{status}',
    payout: '{payout}',
    transactionId: '{leadid}',
  },
  // The person types these words into the cabinet, so any would do.
  statuses: { pending: ['pending'], approved: ['approved'], rejected: ['rejected', 'trash'] },
  fixedEvent: 'lead',
  traps: [
    'You name each status yourself in the cabinet: type pending, approved, rejected and trash there.',
    'There is also {payoutOrZero}, which by its name sends 0 for a lead that is not paid: write it if you want zeros.',
  ],
  sources: [vendorPage('https://docs.limonad.com/doc/en-postback', '2026-11')],
});
