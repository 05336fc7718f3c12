import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'whocpa',
  name: 'WhoCPA',
  link: ['click_id'],
  tokens: {
    clickId: '{{click_id}}',
    status: '{{action_status}}',
    payout: '{{goal_value}}',
    currency: '{{currency}}',
  },
  statuses: { pending: ['pending'], approved: ['approved'], rejected: ['rejected', 'spam'] },
  fixedEvent: 'lead',
  traps: ['Macros are written in double braces: {click_id} is sent as plain text.'],
  sources: [KEITARO_TEMPLATE],
});
