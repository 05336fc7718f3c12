import { vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'unity',
  name: 'Unity Ads',
  macros: {
    device_id: ['{ifa}', '{ifa_md5}', '{android_id_md5}'],
    campaign_id: ['{campaign_id}'],
    site: ['{source_app_id}'],
    other: ['{gamer_id}'],
  },
  traps: [
    'The link must begin with https.',
    'Only the device macros were seen on the page; check the others.',
  ],
  sources: [
    vendorPage(
      'https://docs.unity.com/en-us/grow/acquire/partner-integration/attribution/link-parameters',
      '2026-11',
    ),
  ],
  certainty: 'likely',
});
