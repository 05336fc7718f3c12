import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'pushground',
  name: 'Pushground',
  macros: {
    click_id: ['{click_id}'],
    cost: ['{bid}'],
    campaign_id: ['{campaign_id}'],
    ad_id: ['{creativity_id}'],
    site: ['{site_id}', '{source}', '{supply_id}'],
    country: ['{country}', '{city}'],
    device: ['{deviceName}'],
    other: ['{language}'],
  },
  traps: ['{bid} is in US dollars and, like {creativity_id}, from a template.'],
  sources: [
    vendorPage(
      'https://pushground.com/blog/your-account-manager-replies-how-to-integrate-pushgrounds-s2s-postback',
      '2026-11',
    ),
    vendorPage('http://help.pushground.com/en/articles/2710130-s2s-postback-configuration', '2026-11'),
    KEITARO_TEMPLATE,
  ],
});
