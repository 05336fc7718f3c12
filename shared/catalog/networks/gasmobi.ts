import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'gasmobi',
  name: 'Gasmobi',
  link: ['externalid'],
  tokens: { clickId: '{externalid}', payout: '{payout}', currency: '{currency}' },
  fixedEvent: 'sale',
  traps: ['Every postback is taken for a sale: change it if your offer pays for a lead.'],
  sources: [KEITARO_TEMPLATE],
});
