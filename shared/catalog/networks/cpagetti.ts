import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'cpagetti',
  name: 'CPAgetti',
  link: ['sub1'],
  tokens: { clickId: '{sub1}', status: '{status}', payout: '{money}', transactionId: '{convid}' },
  statuses: {
    pending: ['new', 'wait', 'valid'],
    approved: ['accept', 'confirmed', 'hold'],
    rejected: ['invalid', 'trash', 'declined'],
  },
  fixedEvent: 'lead',
  fixedCurrency: 'USD',
  traps: ['The template counts hold as approved: make it pending if your money is not certain then.'],
  sources: [KEITARO_TEMPLATE],
});
