import { trackerPage, vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'exoclick',
  name: 'ExoClick',
  macros: {
    click_id: ['{conversions_tracking}'],
    cost: ['{actual_cost}'],
    campaign_id: ['{campaign_id}'],
    ad_id: ['{variation_id}'],
    site: ['{site_id}', '{src_hostname}'],
    placement: ['{zone_id}'],
    country: ['{country}'],
    other: ['{format}', '{category_id}'],
  },
  traps: [
    'ExoClick’s pages name {conversions_tracking}; {actual_cost} and the other macros were seen in other people’s programs only. Compare them with your cabinet.',
    'The click id can have about 350 characters: a parameter with a limit cuts it.',
    'The same click id counts once in 24 hours.',
    'ExoClick answers OK, or a line that begins with ERROR: look at the text of the answer.',
  ],
  sources: [
    vendorPage('https://docs.exoclick.com/docs/conversion-tracking-api/', '2026-11'),
    vendorPage('https://docs.exoclick.com/docs/conversion-tracking', '2026-11'),
    trackerPage('https://docs.binom.org/conv-to-source.php', '2026-11'),
  ],
  certainty: 'likely',
});
