/** Casinos, bookmakers and their direct partner programmes, by the templates that Keitaro ships: L to Z. */
import type { NetworkPreset } from '../../domain/network/network-preset.ts';
import { DEP_UNCLEAR, REJECTED_WHAT, URL_PER_EVENT } from './common-traps.ts';
import { CASINO_URLS, DEPOSIT_URL, REGISTRATION_URL } from './common-values.ts';
import { KEITARO_TEMPLATE, otherPage, preset } from './preset-parts.ts';

const CASE_OF_WORDS =
  'The words are compared without regard to case, macros are not: copy {action_type} as it stands.';

export const bettingAndCasinoC: readonly NetworkPreset[] = [
  preset({
    id: 'letit-cash',
    name: 'Letit.Cash',
    link: ['subid6'],
    tokens: {
      clickId: '{subid6}',
      event: '{action_type}',
      payout: '{payout}',
      currency: '{currency}',
    },
    events: { registration: ['registration'], sale: ['cpa'] },
    statuses: { approved: ['cpa'], rejected: ['rejected'] },
    traps: [
      CASE_OF_WORDS,
      'CPA comes when the player is paid for, usually after the first deposit: make it a first deposit if your offer pays for that.',
    ],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'levelup-affiliates',
    name: 'LevelUp Affiliates',
    link: ['clickid'],
    tokens: { clickId: '{clickid}', payout: '{payout}' },
    fixedCurrency: 'EUR',
    eventUrls: CASINO_URLS,
    traps: [URL_PER_EVENT],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'lgaming',
    name: 'LGaming',
    link: ['sub1'],
    tokens: { clickId: '{sub1}', payout: '{payout}' },
    fixedCurrency: 'USD',
    eventUrls: CASINO_URLS,
    traps: [URL_PER_EVENT],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'magicclick',
    name: 'MagicClick Partners',
    link: ['aff_click_id'],
    tokens: {
      clickId: '{aff_click_id}',
      event: '{goal_alias}',
      payout: '{payout}',
      transactionId: '{transaction_id}',
    },
    fixedCurrency: 'USD',
    traps: [
      '{goal_alias} is the name of the goal: open the first postback of each goal and give it a meaning.',
    ],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'netopartners',
    name: 'NetoPartners',
    link: ['cid'],
    tokens: { clickId: '{cid}' },
    eventUrls: [
      { event: 'registration', label: 'reg' },
      { event: 'deposit', label: 'dep' },
    ],
    traps: [URL_PER_EVENT, DEP_UNCLEAR],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'njord-affiliates',
    name: 'Njord Affiliates',
    link: ['payload'],
    tokens: { clickId: '{payload}' },
    eventUrls: CASINO_URLS,
    traps: [URL_PER_EVENT, 'No macro for the amount is known: look in the cabinet.'],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'playamo-partners',
    name: 'PlayAmo Partners',
    link: ['subid'],
    tokens: { clickId: '{subid}', status: '{status}' },
    events: { registration: ['reg'] },
    traps: [
      'Only the word reg is known: open the first deposit and give its word a meaning.',
      'No macro for the amount is known: look in the cabinet.',
    ],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'pmaffiliates',
    name: 'PMaffiliates',
    aliases: ['Parimatch'],
    link: ['anid'],
    tokens: { clickId: '{source_id1}', payout: '{payout}' },
    fixedCurrency: 'USD',
    eventUrls: CASINO_URLS,
    traps: [
      URL_PER_EVENT,
      'The link needs your id, an underscore and a number that your manager gives you: anid=YOUR_ID_NUMBER. Check that the postback returns the id without it.',
      'The postback calls it {source_id1}, although the link calls it anid.',
    ],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'serious-partners',
    name: 'Serious Partners',
    link: ['sub_id10'],
    tokens: {
      clickId: '{sub_id10}',
      event: '{goal}',
      payout: '{revenue}',
      currency: '{currency}',
      transactionId: '{id}',
    },
    events: {
      registration: ['registration', 'reg'],
      first_deposit: ['first_dep', 'ftd'],
      deposit: ['dep'],
      custom: ['qualification', 'bs'],
    },
    traps: ['What bs means was not found; others count it like a deposit: give it the meaning you need.'],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'theaff',
    name: 'Theaff',
    aliases: ['theaff.io'],
    link: ['sid1'],
    tokens: { clickId: '{sid1}', event: '{event}', payout: '{amount}', currency: '{currency}' },
    events: { registration: ['reg'], first_deposit: ['first_dep'] },
    statuses: { rejected: ['rejected'] },
    traps: [REJECTED_WHAT],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'uffiliates',
    name: 'Uffiliates',
    link: ['aff_click_id'],
    tokens: { clickId: '{aff_click_id}', payout: '{payout}', currency: '{offer_currency}' },
    eventUrls: CASINO_URLS,
    traps: [URL_PER_EVENT],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'vlk-partners',
    name: 'VLK Partners',
    link: ['cid'],
    tokens: { clickId: '{url.cid}', payout: '{payment.sum}' },
    eventUrls: [REGISTRATION_URL, { event: 'first_deposit', label: 'First deposit' }, DEPOSIT_URL],
    traps: [
      URL_PER_EVENT,
      'A live example writes {payout.sum} for the amount: try it if {payment.sum} stays empty.',
      '{url.tid} returns the tid of your own link and tells nothing apart: for deposits add {payment.id} as the transaction id.',
    ],
    sources: [KEITARO_TEMPLATE, otherPage('https://pastebin.com/jHLff1WD')],
    certainty: 'weak',
  }),
];
