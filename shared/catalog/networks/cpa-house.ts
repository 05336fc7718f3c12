import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'cpa-house',
  name: 'CPA.house',
  link: ['sub_id_1'],
  tokens: {
    clickId: '{sub_id_1}',
    status: '{status}',
    payout: '{amount_commission}',
    currency: '{currency_code}',
  },
  statuses: { pending: ['new', 'in_processing'], approved: ['accepted'] },
  fixedEvent: 'lead',
  traps: ['The word for a rejection is not known: give it a meaning when the first one arrives.'],
  sources: [KEITARO_TEMPLATE],
});
