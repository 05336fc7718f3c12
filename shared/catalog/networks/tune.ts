import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE, otherPage, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'tune',
  name: 'TUNE',
  aliases: ['HasOffers'],
  kind: 'platform',
  link: ['aff_click_id', 'aff_sub', 'aff_sub2', 'aff_sub3', 'aff_sub4', 'aff_sub5'],
  tokens: {
    clickId: '{aff_click_id}',
    payout: '{payout}',
    currency: '{currency}',
    transactionId: '{transaction_id}',
  },
  transactionIdIs: 'click',
  eventUrls: CASINO_URLS,
  traps: [
    'A postback belongs to one goal: add one URL for each goal of the offer, or only the main conversion arrives.',
    'TUNE keeps aff_sub to aff_sub5 for values that repeat: the click id belongs in aff_click_id. If your link fills aff_sub, write {aff_sub} instead of {aff_click_id}.',
    "{transaction_id} is TUNE's id of the click and the same for all its goals: it is kept, but tells no deposits apart.",
  ],
  sources: [
    vendorPage(
      'https://support.tune.com/hc/en-us/articles/1500005236722-Customizing-a-Partner-Tracking-Link',
      '2026-11',
    ),
    vendorPage(
      'https://support.tune.com/hc/en-us/articles/1500008248741-Passing-Values-to-a-Partner-Conversion-URL',
      '2026-11',
    ),
    KEITARO_TEMPLATE,
    otherPage('https://docs.tracklysms.com/guides/offers/tune-integration', '2026-11'),
    otherPage('https://docs.dataflysignal.com/integrations/attribution/tune', '2026-11'),
  ],
});
