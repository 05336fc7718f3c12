import { networkPreset } from '../parts/network-preset.ts';
import { CURRENCY_UNKNOWN } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'terraleads',
  name: 'TerraLeads',
  link: ['sub_id'],
  tokens: {
    clickId: '{sub_id}',
    status: '{status}',
    payout: '{payment}',
    transactionId: '{lead_id}',
  },
  statuses: {
    pending: ['accept', 'expect'],
    approved: ['confirm'],
    rejected: ['reject', 'fail', 'trash', 'error'],
  },
  fixedEvent: 'lead',
  answerBody: 'OK',
  traps: [
    'The answer must be the bare word OK: leave the answer body of this network as it is.',
    'accept means that the order is in work and not that it is paid for.',
    CURRENCY_UNKNOWN,
  ],
  sources: [KEITARO_TEMPLATE],
});
