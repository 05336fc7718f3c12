import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'excel-rent',
  name: 'Excel.rent',
  link: ['clickid'],
  tokens: { clickId: '{clickid}', event: '{event}', payout: '{payout}' },
  events: { registration: ['reg'], first_deposit: ['first_dep'], deposit: ['dep'] },
  sources: [KEITARO_TEMPLATE],
});
