/** Trackers: their own incoming postback. */
import { vendorPage } from '../networks/preset-parts.ts';
import type { DestinationPreset } from './destination-preset.ts';
import { get } from './preset-texts.ts';

function tracker(
  facts: Pick<DestinationPreset, 'id' | 'name' | 'what' | 'request' | 'events' | 'sources'> &
    Partial<Pick<DestinationPreset, 'constants' | 'traps'>>,
): DestinationPreset {
  return {
    group: 'tracker',
    constants: [],
    traps: [],
    isSafeToRepeat: false,
    certainty: 'sure',
    rules: { leavesOutEmpty: true },
    ...facts,
  };
}

export const trackerPresets: readonly DestinationPreset[] = [
  tracker({
    id: 'keitaro',
    name: 'Keitaro',
    what: { en: 'Its click id has to be what the network gives back.' },
    request: get(
      'https://{host}/{const.key}/postback?subid={clickid}&status={event}&payout={payout}&currency={currency}&tid={txid}',
    ),
    events: {
      registration: 'lead',
      lead: 'lead',
      first_deposit: 'sale',
      deposit: 'rebill',
      sale: 'sale',
      rebill: 'rebill',
    },
    constants: [
      {
        name: 'key',
        isSecret: true,
        isNeeded: true,
        what: {
          en: 'The postback key: it stands between the domain and /postback in the URL under Maintenance, Settings.',
        },
      },
    ],
    traps: [
      {
        en: 'A second sale of one subid counts only with a tid of its own and where the offer allows rebills.',
      },
    ],
    sources: [vendorPage('https://docs.keitaro.io/en/conversions/postback.html')],
  }),
  tracker({
    id: 'binom',
    name: 'Binom',
    what: { en: 'Version 1: click.php with cnv_id.' },
    request: get(
      'https://{host}/click.php?cnv_id={clickid}&payout={payout}&cnv_status={event}&cnv_currency={currency}',
    ),
    events: { registration: 'reg', first_deposit: 'ftd', deposit: 'dep' },
    traps: [
      { en: 'Version 2 takes /click instead of /click.php.' },
      { en: 'A second payout of one click counts only with the Upsell box of the offer.' },
    ],
    sources: [
      vendorPage('https://docs.binom.org/postback-url.php'),
      vendorPage('https://docs.binom.org/payout-tracking-v2.php'),
    ],
  }),
  tracker({
    id: 'voluum',
    name: 'Voluum',
    what: { en: 'The event goes into et, which has to be a custom conversion of yours.' },
    request: get('https://{host}/postback?cid={clickid}&payout={payout}&txid={txid}&et={event}'),
    events: { registration: 'reg', first_deposit: 'ftd', deposit: 'dep' },
    traps: [{ en: 'A second postback of one cid is thrown away unless its txid is another.' }],
    sources: [vendorPage('https://doc.voluum.com/article/upselling-tracking-subsequent-conversions')],
  }),
  tracker({
    id: 'redtrack',
    name: 'RedTrack',
    what: { en: 'The event goes into type, spelled exactly as in RedTrack.' },
    request: get('https://{host}/postback?clickid={clickid}&sum={payout}&type={event}&status={status}'),
    events: { registration: 'Registration', first_deposit: 'Deposit' },
    traps: [
      {
        en: 'Types are told by case: where it is called Deposit, deposit does not work. Compare them under Tools, Conversion tracking.',
      },
    ],
    sources: [
      vendorPage('https://help.redtrack.io/knowledgebase/kb/conversion-tracking/tracking-event-types/'),
    ],
  }),
];
