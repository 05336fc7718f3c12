import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'guruleads',
  name: 'GuruLeads',
  link: ['sub6'],
  tokens: { clickId: '{sub6}', status: '{status}', payout: '{sum}', currency: '{currency}' },
  statuses: { approved: ['1'], pending: ['2'], rejected: ['3'] },
  fixedEvent: 'lead',
  traps: ['The template uses sub6: link and postback must name the same sub.'],
  sources: [KEITARO_TEMPLATE],
});
