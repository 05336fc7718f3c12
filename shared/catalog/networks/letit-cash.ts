import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'letit-cash',
  name: 'Letit.Cash',
  link: ['subid6'],
  tokens: {
    clickId: '{subid6}',
    event: '{action_type}',
    payout: '{payout}',
    currency: '{currency}',
  },
  events: { registration: ['registration'], sale: ['cpa'] },
  statuses: { approved: ['cpa'], rejected: ['rejected'] },
  traps: [
    'The words are compared without regard to case, macros are not: copy {action_type} unchanged.',
    'CPA comes when the player is paid for, usually after the first deposit: make it a first deposit if your offer pays for that.',
  ],
  sources: [KEITARO_TEMPLATE],
});
