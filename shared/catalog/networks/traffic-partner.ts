import { networkPreset } from '../parts/network-preset.ts';
import { REJECTED_WHAT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'traffic-partner',
  name: 'TrafficPartner',
  link: ['clicktag'],
  tokens: { clickId: '{clicktag}', status: '{status}', payout: '{payout}', currency: '{currency}' },
  events: { lead: ['lead'], sale: ['sale'], rebill: ['rebill'] },
  statuses: { rejected: ['rejected'] },
  traps: [REJECTED_WHAT],
  sources: [KEITARO_TEMPLATE],
});
