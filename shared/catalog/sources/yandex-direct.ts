import { vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'yandex-direct',
  name: 'Yandex Direct',
  aliases: ['Яндекс Директ'],
  macros: {
    campaign_id: ['{campaign_id}'],
    ad_id: ['{ad_id}', '{banner_id}'],
    keyword: ['{keyword}'],
  },
  addsItself: ['yclid'],
  traps: [
    'A link longer than 4096 bytes loses everything but yclid and openstat; encoded Cyrillic letters count six bytes each.',
    'Yandex adds its click id yclid automatically.',
  ],
  sources: [
    vendorPage('https://yandex.com/support/direct/statistics/url-tags.html', '2026-11'),
    vendorPage('https://yandex.ru/support/direct/en/statistics/url-tags', '2026-11'),
  ],
});
