import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'clickadilla',
  name: 'Clickadilla',
  macros: {
    click_id: ['[CLICK_ID]'],
    cost: ['[PRICE]'],
    campaign_id: ['[CAMPAIGN_ID]'],
    ad_id: ['[BANNER_CREATIVE_ID]'],
    site: ['[DOMAIN]'],
  },
  traps: [
    'Its postback needs both the campaign and the click id: carry [CAMPAIGN_ID] along.',
    '[PRICE], in US dollars, is from a template.',
  ],
  sources: [
    vendorPage(
      'https://clickadilla.com/help/advertisers/postback-url-and-conversion-tracking-in-statistics',
      '2026-11',
    ),
    KEITARO_TEMPLATE,
  ],
});
