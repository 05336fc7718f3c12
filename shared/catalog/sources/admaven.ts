import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'admaven',
  name: 'AdMaven',
  aliases: ['Ad-Maven'],
  macros: {
    click_id: ['{subid}', '{:click_id}'],
    cost: ['{bid}', '{:cost}'],
    campaign_id: ['{campaign}', '{:campaign_id}'],
    ad_id: ['{banner}', '{:creative_id}'],
    site: ['{source}', '{:source_id}'],
  },
  traps: [
    'There are two generations of macros: a template writes {subid}, other people’s programs {:click_id} with a colon. Use those of your cabinet.',
  ],
  sources: [KEITARO_TEMPLATE],
  certainty: 'weak',
});
