import { networkPreset } from '../parts/network-preset.ts';
import { otherPage, trackerPage, TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'adcombo',
  name: 'AdCombo',
  link: ['clickid', 'subacc4', 'subacc'],
  tokens: { clickId: '{clickid}', payout: '{revenue}', transactionId: '{trans_id}' },
  eventUrls: [
    { event: 'lead', status: 'pending', label: 'Hold' },
    { event: 'lead', status: 'approved', label: 'Lead' },
    { event: 'lead', status: 'rejected', label: 'Reject' },
  ],
  traps: [
    'AdCombo has three fields for postbacks. Lead means confirmed by the call centre; the new order is Hold.',
    'Sources disagree on the click id: {clickid}, {subacc4} and {subacc} are all in use. Take the one that your link fills.',
  ],
  sources: [
    trackerPage(
      'https://docs.keitaro.io/en/conversions-and-postback/integration-with-affiliate-networks/adcombo.html',
      '2026-11',
    ),
    trackerPage('https://help.bemob.com/docs/using-postback-statuses', '2026-11'),
    otherPage('https://pastebin.com/r4j3f1UA', '2026-11'),
    TYPED_BY_HAND,
  ],
  certainty: 'weak',
});
