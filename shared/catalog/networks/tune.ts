import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE, otherPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'tune',
  name: 'TUNE',
  aliases: ['HasOffers'],
  kind: 'platform',
  link: ['aff_sub', 'aff_click_id', 'aff_sub2', 'aff_sub3', 'aff_sub4', 'aff_sub5'],
  tokens: { clickId: '{aff_sub}', payout: '{payout}', currency: '{currency}' },
  eventUrls: CASINO_URLS,
  traps: [
    'A postback belongs to one goal: add one URL for each goal of the offer, or only the main conversion arrives.',
    'If your link fills aff_click_id, write {aff_click_id} instead of {aff_sub}.',
    "{transaction_id} is TUNE's id of the click and the same for all its goals: do not use it to tell deposits apart.",
  ],
  sources: [
    KEITARO_TEMPLATE,
    otherPage('https://docs.tracklysms.com/guides/offers/tune-integration', '2026-11'),
    otherPage('https://docs.dataflysignal.com/integrations/attribution/tune', '2026-11'),
  ],
});
