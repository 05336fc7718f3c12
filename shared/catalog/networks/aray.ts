import { networkPreset } from '../parts/network-preset.ts';
import { CURRENCY_UNKNOWN } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'aray',
  name: 'Aray',
  link: ['clickid'],
  tokens: {
    clickId: '{clickid}',
    status: '{status}',
    payout: '{revenue}',
    transactionId: '{trans_id}',
  },
  statuses: {
    pending: ['lead', 'hold'],
    approved: ['confirmed'],
    rejected: ['cancelled', 'rejected', 'trash'],
  },
  fixedEvent: 'lead',
  traps: [CURRENCY_UNKNOWN],
  sources: [KEITARO_TEMPLATE],
});
