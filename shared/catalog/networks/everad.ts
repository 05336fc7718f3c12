import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE, trackerPage, TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'everad',
  name: 'Everad',
  link: ['sid5', 'sid1'],
  tokens: { clickId: '{sid5}', status: '{status}', payout: '{payout}', currency: '{currency}' },
  statuses: {
    pending: ['pending', 'new'],
    approved: ['approved'],
    rejected: ['rejected', 'trash'],
  },
  fixedEvent: 'lead',
  traps: ['Sources disagree on the click id, {sid5} or {sid1}: link and postback must name the same one.'],
  sources: [
    KEITARO_TEMPLATE,
    trackerPage('https://docs.bemob.com/en/everad-settings', '2026-11'),
    TYPED_BY_HAND,
  ],
  certainty: 'weak',
});
