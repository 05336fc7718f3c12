import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'microsoft',
  name: 'Microsoft Advertising',
  aliases: ['Bing'],
  macros: {
    click_id: ['{msclkid}'],
    campaign_id: ['{CampaignId}'],
    group_id: ['{AdGroupId}'],
    ad_id: ['{AdId}'],
    keyword: ['{OrderItemId}', '{QueryString}'],
  },
  addsItself: ['msclkid'],
  traps: ['{msclkid} is general knowledge, not seen on a page: check it in your account.'],
  sources: [KEITARO_TEMPLATE],
});
