import { vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'mgid',
  name: 'MGID',
  aliases: ['AdsKeeper'],
  macros: {
    click_id: ['{click_id}'],
    campaign_id: ['{campaign_id}'],
    ad_id: ['{teaser_id}'],
    site: ['{widget_id}'],
    cost: ['{click_price}'],
  },
  traps: ['{click_price} can count a click that MGID does not charge later.'],
  sources: [
    vendorPage(
      'https://help.mgid.com/macros.-setting-up-non-standard-markup-for-links-to-track-traffic',
      '2026-11',
    ),
  ],
});
