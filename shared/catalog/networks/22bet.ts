import { networkPreset } from '../parts/network-preset.ts';
import { NOT_CHECKED } from '../parts/network-traps.ts';
import { TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: '22bet',
  name: '22Bet Partners',
  link: ['sub_id'],
  tokens: { clickId: '{sub_id}', status: '{status}' },
  events: { registration: ['reg'], first_deposit: ['ftd'], custom: ['bl'] },
  traps: [
    NOT_CHECKED,
    'bl seems to mean a player who reached the baseline, which is when a CPA is paid: give it the meaning you need.',
    'No macro for the amount is known: look in the cabinet.',
  ],
  sources: [TYPED_BY_HAND],
});
