import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'toroadvertising',
  name: 'ToroAdvertising',
  aliases: ['TORO', 'FireTrack', 'AdNation'],
  link: ['aff_sub'],
  tokens: { clickId: '{aff_sub}', payout: '{payout}', transactionId: '{transaction_id}' },
  fixedEvent: 'lead',
  traps: [
    ALL_ARE_LEADS,
    '{payout} is in the currency of the offer: write {payout_currency_usd} and set the currency to USD for a fixed one.',
    'aff_sub is for the click id, aff_sub2 for the sub-source.',
    'The part of the page that spells {aff_sub} and {transaction_id} was not read: compare them with your cabinet.',
  ],
  sources: [
    vendorPage('https://support.toroadvertising.com/kb/faq.php?id=39', '2026-11'),
    vendorPage('https://support.adnation.com/kb/faq.php?id=39', '2026-11'),
  ],
  certainty: 'likely',
});
