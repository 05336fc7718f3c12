import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'luckyfeed',
  name: 'LuckyFeed',
  link: ['subid1'],
  tokens: { clickId: '{subid1}', status: '{status}', payout: '{payout}', currency: '{currency}' },
  statuses: { pending: ['added'], approved: ['confirmed'], rejected: ['rejected', 'trashed'] },
  fixedEvent: 'lead',
  sources: [KEITARO_TEMPLATE],
});
