import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'serious-partners',
  name: 'Serious Partners',
  link: ['sub_id10'],
  tokens: {
    clickId: '{sub_id10}',
    event: '{goal}',
    payout: '{revenue}',
    currency: '{currency}',
    transactionId: '{id}',
  },
  events: {
    registration: ['registration', 'reg'],
    first_deposit: ['first_dep', 'ftd'],
    deposit: ['dep'],
    custom: ['qualification', 'bs'],
  },
  traps: ['What bs means was not found; others count it like a deposit: give it the meaning you need.'],
  sources: [KEITARO_TEMPLATE],
});
