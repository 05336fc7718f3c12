import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'traforama',
  name: 'Traforama',
  macros: {
    click_id: ['%ID%'],
    cost: ['%AUCTIONPRICE%'],
  },
  traps: ['%AUCTIONPRICE% is the price of a thousand impressions.'],
  sources: [
    KEITARO_TEMPLATE,
    vendorPage(
      'https://support.traforama.com/en/articles/4341455-link-tracking-macros-at-traforama-creative-performance-analysis',
      '2026-11',
    ),
  ],
});
