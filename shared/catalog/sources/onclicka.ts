import { KEITARO_TEMPLATE, otherPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'onclicka',
  name: 'OnClickA',
  macros: {
    click_id: ['[CLICK_ID]'],
    cost: ['[PRICE]'],
    campaign_id: ['[CAMPAIGN_ID]'],
    ad_id: ['[BANNER_CREATIVE_ID]'],
    site: ['[DOMAIN]'],
    country: ['[COUNTRY_ISO_CODE]'],
    other: ['[PRICING_MODEL]', '[WEB_PUSH_ID]'],
  },
  traps: ['Its postback needs both the campaign and the click id: carry [CAMPAIGN_ID] along.'],
  sources: [KEITARO_TEMPLATE, otherPage('https://validvisit.com/tools/tracking-tokens/onclicka', '2026-11')],
});
