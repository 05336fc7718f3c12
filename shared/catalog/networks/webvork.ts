import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE, TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'webvork',
  name: 'Webvork',
  link: ['utm_medium', 'utm_campaign'],
  tokens: {
    clickId: '{utm_medium}',
    status: '{status_lead}',
    payout: '{money}',
    currency: '{currency}',
  },
  statuses: { pending: ['pending'], approved: ['approved'], rejected: ['rejected', 'trash'] },
  fixedEvent: 'lead',
  traps: [
    'Sources disagree: {utm_medium}, {money} and {status_lead}, or {utm_campaign}, {price} and {status}. Compare them with the cabinet.',
    'The status words are from the second source: check them in the first postbacks.',
  ],
  sources: [KEITARO_TEMPLATE, TYPED_BY_HAND],
  certainty: 'weak',
});
