import { networkPreset } from '../parts/network-preset.ts';
import { REJECTED_WHAT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'theaff',
  name: 'Theaff',
  aliases: ['theaff.io'],
  link: ['sid1'],
  tokens: { clickId: '{sid1}', event: '{event}', payout: '{amount}', currency: '{currency}' },
  events: { registration: ['reg'], first_deposit: ['first_dep'] },
  statuses: { rejected: ['rejected'] },
  traps: [REJECTED_WHAT],
  sources: [KEITARO_TEMPLATE],
});
