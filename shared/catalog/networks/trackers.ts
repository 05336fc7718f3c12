/**
 * Trackers as senders: the click id of the app enters the campaign link of the tracker as its external id
 * and comes back in the postback that the tracker sends to its traffic source, which is us.
 */
import type { NetworkPreset } from '../../domain/network/network-preset.ts';
import { NO_SOURCE, preset, vendorPage } from './preset-parts.ts';

const OWN_ID = 'is the id of the tracker itself: App Craft does not know it.';
const WORDS_ARE_YOURS =
  'The status is the word that your network sent to the tracker: give each of your words a meaning.';
const FIXED_LEAD =
  'The postback does not say what happened: use one postback per event with a fixed word if you track several.';

export const trackers: readonly NetworkPreset[] = [
  preset({
    id: 'bemob',
    name: 'BeMob',
    kind: 'tracker',
    link: [],
    tokens: { clickId: '{externalId}', status: '{status}' },
    statuses: { pending: ['new'], approved: ['approved'], rejected: ['declined'] },
    fixedEvent: 'lead',
    traps: [
      'Status Approved must stay ticked in the traffic source, or BeMob sends nothing at all.',
      'The payout macro was not found in the pages read: pick it from the list beside the postback field.',
      'Older help pages write {externalID}, the current ones {externalId}: copy it from the cabinet.',
    ],
    sources: [
      vendorPage('https://docs.bemob.com/en/postback-settings-of-traffic-source'),
      vendorPage('https://help.bemob.com/docs/send-postbacks-for-selected-statuses'),
    ],
    certainty: 'likely',
  }),
  preset({
    id: 'binom',
    name: 'Binom',
    kind: 'tracker',
    link: [],
    tokens: {
      clickId: '{externalid}',
      status: '{cnv_status}',
      payout: '{payout}',
      currency: '{cnv_currency}',
    },
    fixedEvent: 'lead',
    traps: [
      `{clickid} ${OWN_ID} Use {externalid}.`,
      WORDS_ARE_YOURS,
      'Postback % below 100 holds conversions back, Payout % changes the amount: set both to 100 in the traffic source.',
      'A postback set in the source and in the campaign is sent twice: set it in one place only.',
    ],
    sources: [
      vendorPage('https://docs.binom.org/conv-to-source-v2.php'),
      vendorPage('https://docs.binom.org/create-source-v2.php'),
    ],
  }),
  preset({
    id: 'clickflare',
    name: 'ClickFlare',
    kind: 'tracker',
    link: [],
    tokens: { clickId: '{externalid}', transactionId: '{transaction.id}' },
    fixedEvent: 'lead',
    traps: [
      `{cf_click_id} ${OWN_ID} Use {externalid}.`,
      'The payout macro was not found in the pages read: pick it from the list of tokens.',
      FIXED_LEAD,
    ],
    sources: [
      vendorPage('https://help.clickflare.io/en/tracking/how-to-configure-a-traffic-source-s2s-postback-url'),
    ],
    certainty: 'likely',
  }),
  preset({
    id: 'cpv-lab',
    name: 'CPV Lab Pro',
    kind: 'tracker',
    link: [],
    tokens: { clickId: '{!tscode!}', payout: '{!revenue!}' },
    fixedEvent: 'lead',
    traps: ['Macros are written {!tscode!}, with the exclamation marks.', FIXED_LEAD],
    sources: [vendorPage('https://doc.cpvlab.pro/traffic-source-postback-urls.html')],
  }),
  preset({
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
      `{subid} ${OWN_ID} Use {external_id}.`,
      'Registration and deposit come as lead and sale: rewrite them in the URL, {status:lead=registration sale=first_deposit rejected=rejected}.',
      'Tick every status that you need in the settings of the S2S postback: the others are not sent.',
      'Keitaro sends from a queue: a delay of some minutes is normal.',
    ],
    sources: [
      vendorPage('https://docs.keitaro.io/en/campaigns-and-streams/s2s-postback-placeholders.html'),
      vendorPage('https://docs.keitaro.io/en/conversions/postback.html'),
    ],
  }),
  preset({
    id: 'peerclick',
    name: 'PeerClick',
    kind: 'tracker',
    link: ['external_id'],
    tokens: { clickId: '{externalid}' },
    fixedEvent: 'lead',
    traps: [
      'The newer help writes {externalid}, the older {external_id}: take the one that the cabinet highlights.',
      'The other macros were not found in the pages read: pick the payout from the list in the cabinet.',
      FIXED_LEAD,
    ],
    sources: [
      vendorPage('https://help-center.peerclick.com/en/articles/10587872-set-a-traffic-channel-postback-url'),
      vendorPage('https://help.peerclick.com/docs/traffic-source-postback-url'),
    ],
    certainty: 'weak',
  }),
  preset({
    id: 'redtrack',
    name: 'RedTrack',
    kind: 'tracker',
    link: ['ref_id'],
    tokens: { clickId: '{ref_id}' },
    fixedEvent: 'lead',
    traps: [
      "{ref_id} is from general knowledge: RedTrack's page says only that {clickid} is wrong here. Compare it with a ready template in your cabinet.",
      'Names of conversion types are case-sensitive and are sent exactly as you wrote them in RedTrack.',
      FIXED_LEAD,
    ],
    sources: [
      NO_SOURCE,
      vendorPage('https://help.redtrack.io/knowledgebase/kb/conversion-tracking/tracking-event-types/'),
    ],
  }),
  preset({
    id: 'voluum',
    name: 'Voluum',
    kind: 'tracker',
    link: [],
    tokens: { clickId: '{externalid}', payout: '{payout}' },
    fixedEvent: 'lead',
    traps: [
      `{clickid} ${OWN_ID} Use {externalid}.`,
      'Only {externalid} was read on a page of Voluum; {payout} is in general use. Compare it with the list of tokens.',
      FIXED_LEAD,
    ],
    sources: [vendorPage('https://doc.voluum.com/en/traffic_source_postback_url.html')],
    certainty: 'likely',
  }),
];
