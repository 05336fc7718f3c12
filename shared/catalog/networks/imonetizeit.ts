import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'imonetizeit',
  name: 'iMonetizeIt',
  link: ['click_id'],
  tokens: { clickId: '<click_id>', payout: '<payout>' },
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS, 'Macros are written in angle brackets: {click_id} is sent as plain text.'],
  sources: [KEITARO_TEMPLATE],
});
