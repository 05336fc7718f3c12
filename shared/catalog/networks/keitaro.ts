import { networkPreset } from '../parts/network-preset.ts';
import { notTheTrackersId } from '../parts/network-traps.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'keitaro',
  name: 'Keitaro',
  kind: 'tracker',
  link: ['external_id'],
  tokens: {
    clickId: '{external_id}',
    status: '{status}',
    payout: '{revenue}',
    transactionId: '{tid}',
  },
  // The first two are the words that the rewriting below makes.
  events: {
    registration: ['registration'],
    first_deposit: ['first_deposit'],
    lead: ['lead'],
    sale: ['sale'],
    rebill: ['rebill'],
  },
  statuses: { pending: ['lead'], approved: ['sale', 'rebill'], rejected: ['rejected'] },
  traps: [
    notTheTrackersId('{subid}', '{external_id}'),
    'Registration and deposit come as lead and sale: rewrite them in the URL, {status:lead=registration sale=first_deposit rejected=rejected}.',
    'Tick every status that you need in the settings of the S2S postback: the others are not sent.',
    'Keitaro sends from a queue: a delay of some minutes is normal.',
  ],
  sources: [
    vendorPage('https://docs.keitaro.io/en/campaigns-and-streams/s2s-postback-placeholders.html', '2026-11'),
    vendorPage('https://docs.keitaro.io/en/conversions/postback.html', '2026-11'),
  ],
});
