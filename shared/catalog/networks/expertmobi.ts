import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'expertmobi',
  name: 'ExpertMobi',
  link: ['subid1'],
  tokens: {
    clickId: '{{subid1}}',
    payout: '{{goal_value}}',
    transactionId: '{{action_id}}',
  },
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS, 'Macros are written in double braces: {subid1} is sent as plain text.'],
  sources: [KEITARO_TEMPLATE],
});
