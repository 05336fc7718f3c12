import { networkPreset } from '../parts/network-preset.ts';
import { FIXED_LEAD } from '../parts/network-traps.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'cpv-lab',
  name: 'CPV Lab Pro',
  kind: 'tracker',
  link: [],
  tokens: { clickId: '{!tscode!}', payout: '{!revenue!}' },
  fixedEvent: 'lead',
  traps: ['Macros are written {!tscode!}, with the exclamation marks.', FIXED_LEAD],
  sources: [vendorPage('https://doc.cpvlab.pro/traffic-source-postback-urls.html', '2026-11')],
});
