import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'playamo-partners',
  name: 'PlayAmo Partners',
  link: ['subid'],
  tokens: { clickId: '{subid}', status: '{status}' },
  events: { registration: ['reg'] },
  traps: [
    'Only the word reg is known: open the first deposit and give its word a meaning.',
    'No macro for the amount is known: look in the cabinet.',
  ],
  sources: [KEITARO_TEMPLATE],
});
