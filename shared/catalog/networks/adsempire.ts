import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'adsempire',
  name: 'AdsEmpire',
  link: ['clickid'],
  tokens: {
    clickId: '{clickid}',
    event: '{conversionType}',
    payout: '{payout}',
    currency: '{currency}',
  },
  events: { lead: ['lead'], install: ['install'], sale: ['sale', 'confirm'] },
  sources: [KEITARO_TEMPLATE],
});
