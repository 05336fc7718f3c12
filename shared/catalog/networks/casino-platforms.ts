/** Platforms that casinos and bookmakers run their own partner programmes on. */
import type { NetworkPreset } from '../../domain/network/network-preset.ts';
import { playersMoney, URL_PER_EVENT } from './common-traps.ts';
import { CASINO_URLS, DEPOSIT_URL, FIRST_DEPOSIT_URL, REGISTRATION_URL } from './common-values.ts';
import { KEITARO_TEMPLATE, otherPage, preset, trackerPage, vendorPage } from './preset-parts.ts';

const BETWINNER_AT_MGID = 'https://help.mgid.com/betwinneraffiliates-affiliate-program-integration';

export const casinoPlatforms: readonly NetworkPreset[] = [
  preset({
    id: 'affiliate-control',
    name: 'Affiliate Control',
    kind: 'platform',
    link: ['extid'],
    tokens: { clickId: '{extid}', event: '{eventType}', payout: '{depositAmount}' },
    events: {
      registration: ['registration'],
      first_deposit: ['firstdeposit'],
      deposit: ['deposit'],
      custom: ['withdrawal', 'newbet', 'betresult'],
    },
    traps: [
      'Choose only the events that you need in the postback settings: bets and withdrawals can be a flood.',
      'A first deposit may arrive as firstDeposit and as deposit: switch one of the two off if you see both.',
      playersMoney('{depositAmount}'),
      'A failed request is repeated up to 5 times; only the answer 200 counts as received.',
    ],
    sources: [
      vendorPage('https://docs.affiliatecontrol.com/user-guide/marketing-tools/traffic-sources'),
      trackerPage(BETWINNER_AT_MGID),
    ],
    certainty: 'likely',
  }),
  preset({
    id: 'affilka',
    name: 'Affilka',
    aliases: ['SOFTSWISS', 'Affilka by SOFTSWISS'],
    kind: 'platform',
    link: ['visit_id'],
    tokens: { clickId: '${visit_id}', payout: '${amount}', currency: '${currency}' },
    eventUrls: CASINO_URLS,
    traps: [
      URL_PER_EVENT,
      "Affilka's own macro list was not found: these macros are those of brands that seem to run on it. Compare them with your cabinet.",
      'Brands name the dynamic tag differently, for example clickid or cid: link and postback must use the same name.',
      'For deposits ${deposit_id} tells one from another: add it as the transaction id where your brand has it.',
    ],
    sources: [KEITARO_TEMPLATE, vendorPage('https://wiki.affilka.net/en/home/affiliate-interface-manual')],
    certainty: 'weak',
  }),
  preset({
    id: 'cellxpert',
    name: 'Cellxpert',
    aliases: ['Cell Expert'],
    kind: 'platform',
    link: ['afp1'],
    tokens: { clickId: '[afp1]', payout: '[CommissionAmount]' },
    fixedCurrency: 'EUR',
    eventUrls: CASINO_URLS,
    traps: [
      URL_PER_EVENT,
      'Macros stand in square brackets: {afp1} is sent as it stands.',
      'The template counts in euros: change the currency if your brand pays in another.',
    ],
    sources: [KEITARO_TEMPLATE],
  }),
  preset({
    id: 'income-partners',
    name: 'Income Partners',
    kind: 'platform',
    link: ['sub_id'],
    tokens: { clickId: '{sub_id}', payout: '{amount}' },
    eventUrls: [
      REGISTRATION_URL,
      FIRST_DEPOSIT_URL,
      DEPOSIT_URL,
      { event: 'custom', label: 'CPA qualification' },
    ],
    traps: [
      URL_PER_EVENT,
      'The name of the link parameter is set in the field Name of each promo material: it must be the one in your link.',
      '{amount} is the deposit at deposit events, and what you earn only at the qualification.',
    ],
    sources: [vendorPage('https://admin.income.partners/faq/postback')],
  }),
  preset({
    id: 'myaffiliates',
    name: 'MyAffiliates',
    kind: 'platform',
    link: ['payload'],
    tokens: { clickId: '{payload}' },
    eventUrls: [
      { event: 'registration', label: 'Registrations' },
      { event: 'first_deposit', label: 'First Deposit Count' },
    ],
    traps: [
      'Where the brand counts first deposits once a day, their postbacks come once a day too: silence until then is normal.',
      'Postbacks must be granted to you per event: ask your manager when the menu Postbacks is empty.',
      '{payload} is the macro of one brand that seems to run on MyAffiliates: compare it with the replacements in your cabinet.',
    ],
    sources: [
      otherPage('https://webpartners.co/knowledge-base/do-you-support-postback/?seq_no=3'),
      KEITARO_TEMPLATE,
    ],
  }),
  preset({
    id: 'rapidpace',
    name: 'RapidPace CRM',
    kind: 'platform',
    link: [],
    tokens: {
      clickId: '{{click_id}}',
      payout: '{{amount}}',
      transactionId: '{{postback_id}}',
    },
    eventUrls: [REGISTRATION_URL, { event: 'first_deposit', label: 'FTD' }, DEPOSIT_URL],
    traps: [
      URL_PER_EVENT,
      'A partner can have at most 10 postbacks: remove old ones when saving fails.',
      'Macros stand in double braces: {click_id} is sent as it stands.',
    ],
    sources: [vendorPage('https://docs.rapidpacecrm.com/article/affiliates-postbacks')],
  }),
];
