import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS, CURRENCY_UNKNOWN } from '../parts/network-traps.ts';
import { trackerPage, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'linktrust',
  name: 'LinkTrust',
  kind: 'platform',
  link: ['AffiliateReferenceID'],
  parameterLimits: [
    {
      parameter: 'SID',
      maxLength: 500,
      source: vendorPage('http://help.linktrust.com/PixVantagetokens.htm', '2026-11'),
    },
  ],
  tokens: {
    clickId: '[=AffiliateReferenceID=]',
    payout: '[=AffiliateCommission=]',
    transactionId: '[=_TransID=]',
  },
  fixedEvent: 'lead',
  traps: [
    ALL_ARE_LEADS,
    CURRENCY_UNKNOWN,
    'SID is for grouping: GUIDs are taken out of it and only letters, digits and dashes stay. Put the click id into AffiliateReferenceID.',
    '[=AffiliateCommission=] is filled for campaigns that pay a percentage only.',
  ],
  sources: [
    vendorPage('http://help.linktrust.com/PixVantagetokens.htm', '2026-11'),
    vendorPage('https://training.affiliate-reporting.com/help/ac_affiliatereferenceid.htm', '2026-11'),
    trackerPage('https://kintura.com/docs/presets/pairings/content.ad/linktrust', '2026-11'),
  ],
});
