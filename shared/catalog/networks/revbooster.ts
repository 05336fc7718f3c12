import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'revbooster',
  name: 'RevBooster',
  link: ['subid'],
  tokens: { clickId: '{subid}', status: '{stage}', payout: '{cash}', currency: '{currency}' },
  statuses: {
    pending: ['new', 'wait'],
    approved: ['approve', 'hold'],
    rejected: ['cancel', 'trash'],
  },
  fixedEvent: 'lead',
  traps: ['The template counts hold as approved: make it pending if your money is not certain then.'],
  sources: [KEITARO_TEMPLATE],
});
