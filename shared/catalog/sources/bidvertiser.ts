import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'bidvertiser',
  name: 'Bidvertiser',
  macros: {
    click_id: ['{BV_CLICKID}'],
    ad_name: ['{BV_ADNAME}'],
    site: ['{BV_SRCID}'],
    keyword: ['{BV_KEYWORD}'],
    other: ['{BV_CATEGORY}'],
  },
  traps: [
    'Bidvertiser’s page names {BV_SRCID}; the other macros are from a template.',
    'A macro for the cost is not clear: the template writes {REVENUE}, which is the word of the postback.',
  ],
  sources: [
    vendorPage(
      'https://zendesk.bidvertiser.com/hc/en-us/articles/360011083920-Campaign-Tracking-Guide-Traffic-Sources',
      '2026-11',
    ),
    KEITARO_TEMPLATE,
  ],
  certainty: 'likely',
});
