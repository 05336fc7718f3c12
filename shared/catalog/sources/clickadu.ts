import { KEITARO_TEMPLATE, trackerPage, vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'clickadu',
  name: 'Clickadu',
  macros: {
    click_id: ['${SUBID}'],
    cost: ['{cost}'],
    campaign_id: ['{campaignid}'],
    ad_id: ['{bannerid}'],
    site: ['{zoneid}'],
    other: ['{currency}'],
  },
  traps: ['The click id is ${SUBID} with a dollar sign; the other macros have none.'],
  sources: [
    vendorPage(
      'https://support.clickadu.com/hc/en-us/articles/360001757198-How-to-integrate-Clickadu-S2S-conversion-tracking-',
      '2026-11',
    ),
    trackerPage('https://kintura.com/docs/presets/pairings/clickadu/clickbooth', '2026-11'),
    KEITARO_TEMPLATE,
  ],
});
