import { NO_SOURCE, vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'zeropark',
  name: 'Zeropark',
  macros: {
    click_id: ['{cid}'],
    campaign_id: ['{campaign_id}', '{long_campaign_id}'],
    campaign_name: ['{campaign_name}'],
    site: ['{target}', '{source}'],
    keyword: ['{keyword}', '{match}'],
    country: ['{geo}'],
  },
  traps: [
    'Zeropark’s pages name {source} only; the other macros were seen in other people’s programs. Compare them with your cabinet.',
    'No macro for the cost was found.',
  ],
  sources: [vendorPage('https://doc.zeropark.com/en/sources.html', '2026-11'), NO_SOURCE],
  certainty: 'weak',
});
