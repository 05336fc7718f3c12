import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'shakes',
  name: 'Shakes.pro',
  link: ['sub1'],
  tokens: { clickId: '{sub1}', status: '{status}', payout: '{cost}', currency: '{currency}' },
  statuses: { approved: ['confirm', 'approved'], rejected: ['reject', 'decline'] },
  fixedEvent: 'lead',
  traps: ['The word for a new lead is not known: give it a meaning when the first one arrives.'],
  sources: [KEITARO_TEMPLATE],
});
