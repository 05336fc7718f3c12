/** Casinos, bookmakers and their direct partner programmes, by the templates that Keitaro ships: up to G. */
import type { NetworkPreset } from '../../domain/network/network-preset.ts';
import { ALL_ARE_LEADS, ID_IN_PATH, URL_PER_EVENT } from './common-traps.ts';
import { CASINO_URLS } from './common-values.ts';
import { KEITARO_TEMPLATE, preset } from './preset-parts.ts';

const DYNAMIC_TAG =
  'The name of the dynamic tag is set in the link: link and postback must use the same one.';

export const bettingAndCasinoB: readonly NetworkPreset[] = [
  preset({
    id: '1casino-partners',
    name: '1casino.partners',
    link: ['clickid'],
    tokens: { clickId: '{{clickid}}', payout: '{{income}}' },
    fixedCurrency: 'USD',
    eventUrls: CASINO_URLS,
    traps: [URL_PER_EVENT, 'Macros stand in double braces: {clickid} is sent as it stands.'],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: '7bit-partners',
    name: '7BitPartners',
    link: ['visit_id'],
    tokens: { clickId: '${visit_id}' },
    eventUrls: CASINO_URLS,
    traps: [
      URL_PER_EVENT,
      DYNAMIC_TAG,
      "The template's payout is the bare word amount, which nobody fills in: look for the macro of the amount in the cabinet.",
    ],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'affprimeiros',
    name: 'Affprimeiros',
    link: ['visit_id'],
    tokens: { clickId: '${visit_id}', currency: '${currency}' },
    eventUrls: CASINO_URLS,
    traps: [URL_PER_EVENT, DYNAMIC_TAG],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'cosmolot',
    name: 'Cosmolot',
    link: ['clickid'],
    tokens: { clickId: '${clickid}', payout: '[CommissionAmount]' },
    fixedCurrency: 'USD',
    eventUrls: CASINO_URLS,
    traps: [
      URL_PER_EVENT,
      'The template mixes two ways of writing macros, ${clickid} and [CommissionAmount]: compare both with the cabinet.',
    ],
    sources: [KEITARO_TEMPLATE],
    certainty: 'weak',
  }),
  preset({
    id: 'edem-partners',
    name: 'Edem Partners',
    link: ['aff_click_id'],
    tokens: {
      clickId: '{aff_click_id}',
      status: '{status}',
      payout: '{payout}',
      transactionId: '{transaction_id}',
    },
    statuses: { pending: ['pending'], approved: ['approved'], rejected: ['rejected', 'trash'] },
    fixedEvent: 'lead',
    fixedCurrency: 'USD',
    traps: [ALL_ARE_LEADS],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'excel-rent',
    name: 'Excel.rent',
    link: ['clickid'],
    tokens: { clickId: '{clickid}', event: '{event}', payout: '{payout}' },
    events: { registration: ['reg'], first_deposit: ['first_dep'], deposit: ['dep'] },
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'gagarin-partners',
    name: 'Gagarin Partners',
    link: [],
    tokens: {
      clickId: '{subid1}',
      status: '{event}',
      payout: '{payment}',
      currency: '{currency}',
    },
    statuses: { pending: ['created', 'accepted'], approved: ['paid'], rejected: ['rejected'] },
    fixedEvent: 'lead',
    traps: [ALL_ARE_LEADS, ID_IN_PATH, '{event} says how the conversion is rated and not what happened.'],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'glosspartners',
    name: 'Glosspartners',
    link: ['clickid'],
    tokens: { clickId: '{clickid}' },
    eventUrls: CASINO_URLS,
    traps: [URL_PER_EVENT, 'No macro for the amount is known; amounts are in euros.'],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'godlike-partners',
    name: 'Godlike Partners',
    link: ['visit_id'],
    tokens: { clickId: '${visit_id}' },
    eventUrls: CASINO_URLS,
    traps: [URL_PER_EVENT, DYNAMIC_TAG],
    sources: [KEITARO_TEMPLATE],
  }),
];
