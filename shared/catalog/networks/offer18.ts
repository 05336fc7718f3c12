import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'offer18',
  name: 'Offer18',
  kind: 'platform',
  link: ['aff_click_id'],
  tokens: { clickId: '{aff_click_id}' },
  fixedEvent: 'lead',
  traps: [
    "Only the click id was found, in Offer18's example for linked platforms: take payout and event from the macro list of your cabinet.",
    ALL_ARE_LEADS,
  ],
  sources: [vendorPage('https://offer18.gitbook.io/knowledge-base/global-postback-parameters', '2026-11')],
  certainty: 'weak',
});
