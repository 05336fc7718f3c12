import { vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'mintegral',
  name: 'Mintegral',
  macros: {
    click_id: ['{click_id}'],
    ad_id: ['{creative_id}'],
    site: ['{affiliate_id}'],
    device_id: ['{gaid}', '{idfa}'],
    other: ['{uuid}', '{offer_name}'],
  },
  sources: [vendorPage('http://adv.mintegral.com/doc/en/integration/quickStart/trackingUrl.html', '2026-11')],
});
