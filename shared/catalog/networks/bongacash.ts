import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'bongacash',
  name: 'BongaCash',
  link: ['subid2'],
  tokens: {
    clickId: '{subid2}',
    event: '{type}',
    payout: '{commission}',
    currency: '{currency}',
  },
  events: { lead: ['initial'], rebill: ['rebill'] },
  statuses: { rejected: ['refund', 'chargeback'] },
  traps: [
    'refund and chargeback take money back: they are read as rejections, although the template counts them among the sales.',
  ],
  sources: [KEITARO_TEMPLATE],
});
