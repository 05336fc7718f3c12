import { otherPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'snapchat',
  name: 'Snapchat',
  aliases: ['Snap'],
  macros: {
    campaign_id: ['{{campaign.id}}'],
    campaign_name: ['{{campaign.name}}'],
    group_id: ['{{adSet.id}}'],
    group_name: ['{{adSet.name}}'],
    ad_id: ['{{ad.id}}'],
  },
  addsItself: ['ScCid'],
  traps: [
    'Mind the capital S in {{adSet.id}}.',
    'Snapchat adds its click id ScCid automatically.',
    'One page says that Snapchat has no macros at all; the others contradict it.',
  ],
  sources: [
    otherPage(
      'https://help.godatafeed.com/hc/en-us/articles/360051303951-Feed-Snapchat-Advertising-How-to-create-a-rule-to-append-Snap-URL-Macros-to-your-product-links',
      '2026-11',
    ),
    otherPage('https://doc.eulerian.com/p/k6f-w5LAgEYNIl/How-to-track-a-campaign-on-Snapchat-Ads', '2026-11'),
    otherPage('https://urlmacros.com/snapchat.html', '2026-11'),
    otherPage('https://docs.vendodata.com/sources/snap-ads/utm-tracking', '2026-11'),
  ],
  certainty: 'likely',
});
