import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'leadvertex',
  name: 'LeadVertex',
  kind: 'platform',
  link: ['utm_term'],
  tokens: { clickId: '{{utm_term}}', status: '{{payment_status}}', payout: '{{payment_sum}}' },
  statuses: { pending: ['0'], approved: ['1'], rejected: ['-1'] },
  fixedEvent: 'lead',
  traps: ['Macros are written in double braces: {utm_term} is sent as plain text.'],
  sources: [KEITARO_TEMPLATE],
});
