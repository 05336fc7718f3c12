import { vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'vk',
  name: 'VK Ads',
  aliases: ['VKontakte', 'ВКонтакте'],
  macros: {
    ad_id: ['{{banner_id}}'],
    campaign_id: ['{{campaign_id}}'],
    click_id: ['{{clickid}}'],
  },
  traps: [
    'Macros are written in double braces: {campaign_id} reaches the landing page as plain text.',
    'VK Ads wants the click id in the parameter rb_clickid: write rb_clickid={{clickid}}.',
    'In links of app trackers the same cabinet wants single braces: mytarget_click_id={clickid}.',
    'The old cabinet of vk.com wrote {ad_id} and {campaign_id}: those do not work here.',
  ],
  sources: [
    vendorPage('https://ads.vk.com/en/help/articles/click_links', '2026-11'),
    vendorPage('https://ads.vk.ru/en/help/general/apps/tracking_adjust', '2026-11'),
  ],
});
