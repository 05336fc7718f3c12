/** The casinos whose cabinet writes macros as ##CLICK_ID##: one engine, many names. */
import type { EventUrl, NetworkPreset } from '../../domain/network/network-preset.ts';
import { URL_PER_EVENT } from './common-traps.ts';
import { KEITARO_TEMPLATE, preset, TYPED_BY_HAND } from './preset-parts.ts';

/** The cabinet has one place for each of these words. */
const URLS: readonly EventUrl[] = [
  { event: 'registration', label: 'reg' },
  { event: 'deposit', label: 'dep' },
  { event: 'lead', status: 'pending', label: 'lead' },
  { event: 'lead', status: 'approved', label: 'approve' },
  { event: 'lead', status: 'rejected', label: 'reject' },
  { event: 'rebill', label: 'rebill' },
];

const TRAPS: readonly string[] = [
  URL_PER_EVENT,
  'Write ##CLICK_ID## in capitals between double hashes: {click_id} is sent as it stands.',
  'Whether dep comes for the first deposit only was not found: ask your manager, and make it a first deposit if so.',
  'On revenue share write ##RS_AMOUNT## instead of ##CPA_AMOUNT##.',
];

interface Casino {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  /** The template of this casino has ##CURRENCY##; without it the currency is typed by hand. */
  readonly hasCurrency: boolean;
}

function onThisEngine({ hasCurrency, ...casino }: Casino): NetworkPreset {
  return preset({
    ...casino,
    link: ['click_id'],
    tokens: {
      clickId: '##CLICK_ID##',
      payout: '##CPA_AMOUNT##',
      currency: hasCurrency ? '##CURRENCY##' : null,
      transactionId: '##POSTBACK_ID##',
    },
    eventUrls: URLS,
    traps: hasCurrency
      ? TRAPS
      : [
          ...TRAPS,
          'The template types the currency by hand: add the one of your account, or try ##CURRENCY##.',
        ],
    sources: [KEITARO_TEMPLATE],
  });
}

export const clickIdInHashes: readonly NetworkPreset[] = [
  onThisEngine({ id: '12monkiss', name: '12Monkiss', hasCurrency: false }),
  onThisEngine({ id: '7-aff', name: '7-aff', hasCurrency: true }),
  onThisEngine({ id: 'abebet-partners', name: 'AbeBet Partners', hasCurrency: true }),
  onThisEngine({ id: 'traffic-cake', name: 'TrafficCake', hasCurrency: true }),
  onThisEngine({ id: 'traffic-family', name: 'TrafficFamily', hasCurrency: true }),
  onThisEngine({ id: 'vbaffs', name: 'VbAffs', hasCurrency: false }),
  onThisEngine({ id: 'vpartners', name: 'VPartners', hasCurrency: true }),
  onThisEngine({
    id: 'vulkan777-aff',
    name: 'Vulkan777aff',
    aliases: ['Vulkan', 'VulkanCasinoAgency'],
    hasCurrency: false,
  }),
  preset({
    id: '7000-partners',
    name: '7000.partners',
    link: ['click_id'],
    tokens: { clickId: '##CLICK_ID##', payout: '##CPA_AMOUNT##' },
    fixedCurrency: 'USD',
    eventUrls: URLS,
    traps: TRAPS,
    sources: [KEITARO_TEMPLATE],
  }),
  ...['GGBetAff', 'Welcome Partners'].map((name) =>
    preset({
      id: name.toLowerCase().replace(' ', '-'),
      name,
      link: ['click_id'],
      tokens: { clickId: '##CLICK_ID##', payout: '##CPA_AMOUNT##', transactionId: '##POSTBACK_ID##' },
      eventUrls: URLS,
      traps: [
        ...TRAPS,
        'This preset is that of sister casinos and was not checked: compare each macro before you save.',
      ],
      sources: [TYPED_BY_HAND],
    }),
  ),
];
