import { AFFISE_HOLD_WORDS, AFFISE_STATUSES } from '../parts/affise.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { GOAL_IS_THEIRS } from '../parts/network-traps.ts';
import { otherPage, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'affise',
  name: 'Affise',
  kind: 'platform',
  link: ['sub1', 'sub2', 'sub3', 'sub4', 'sub5', 'sub6', 'sub7', 'sub8'],
  tokens: {
    clickId: '{sub1}',
    event: '{goal}',
    status: '{status}',
    payout: '{sum}',
    currency: '{currency}',
    transactionId: '{transactionid}',
  },
  statuses: AFFISE_STATUSES,
  holdWords: AFFISE_HOLD_WORDS,
  onFailure: {
    kind: 'retries',
    triesForMs: 10_000,
    words:
      'Affise tries five times, two seconds apart, and then gives up. Failed postbacks are in the network’s own log.',
    source: otherPage(
      'https://raw.githubusercontent.com/api-evangelist/affise/refs/heads/main/asyncapi/affise-postbacks-webhooks.yml',
      '2026-11',
    ),
  },
  traps: [
    'Affise has no {clickid} for affiliates: use {sub1}, or the sub that your link fills.',
    GOAL_IS_THEIRS,
    'Affise tries a postback five times within seconds and then gives up: after an outage ask your manager to send it again.',
    'Status 5 means approved but on hold: it is counted as pending, and goes to no destination until status 1 comes.',
  ],
  sources: [
    vendorPage(
      'https://help-center.affise.com/en/articles/6655842-affiliate-postback-macros-affiliates',
      '2026-11',
    ),
    vendorPage('https://help-center.affise.com/en/articles/6483741-affiliate-postback-url-macros', '2026-11'),
    otherPage(
      'https://raw.githubusercontent.com/api-evangelist/affise/refs/heads/main/asyncapi/affise-postbacks-webhooks.yml',
      '2026-11',
    ),
  ],
});
