/**
 * App Craft and the shapes of comparable rental services (their templates in Keitaro, as republished by Orbitra).
 * Of App Craft itself nothing is public: its address is empty and the person pastes what the cabinet shows.
 */
import { KEITARO_TEMPLATE, NO_SOURCE } from '../networks/preset-parts.ts';
import type { DestinationPreset } from './destination-preset.ts';
import { COMPARE, get } from './preset-texts.ts';

/** The usual words of rental services. */
const REG_DEP = { registration: 'reg', first_deposit: 'dep' } as const;

function shape(
  facts: Pick<DestinationPreset, 'id' | 'name' | 'what' | 'request'> &
    Partial<Pick<DestinationPreset, 'events' | 'constants' | 'rules' | 'traps'>>,
): DestinationPreset {
  return {
    group: 'rented_app',
    events: REG_DEP,
    constants: [],
    isSafeToRepeat: false,
    sources: [KEITARO_TEMPLATE],
    certainty: 'likely',
    ...facts,
    traps: [COMPARE, ...(facts.traps ?? [])],
  };
}

export const rentedAppPresets: readonly DestinationPreset[] = [
  {
    id: 'app-craft',
    name: 'App Craft',
    what: {
      en: 'The rented app that sends the event on to Facebook. Paste the postback URL that your cabinet shows.',
    },
    group: 'rented_app',
    request: get(''),
    // Registration and first deposit go out, the rest only when the person says so: Facebook optimises for these.
    events: REG_DEP,
    constants: [],
    isSafeToRepeat: false,
    traps: [
      {
        en: 'App Craft publishes no format: the event words reg and dep are only usual. Compare them with your cabinet, or ask its support.',
      },
    ],
    sources: [NO_SOURCE],
    certainty: 'weak',
  },
  shape({
    id: 'rented-external-id',
    name: 'Rented app: external_id and event',
    what: { en: 'https://…/?external_id=ID&event=reg&amount=…&currency=… (tgtracker and others)' },
    request: get('https://{host}/?external_id={clickid}&event={event}&amount={payout}&currency={currency}'),
    rules: { leavesOutEmpty: true },
  }),
  shape({
    id: 'rented-client-id',
    name: 'Rented app: client_id and event',
    what: { en: 'https://…/postback?client_id=ID&event=reg&amount=…&currency=usd (Linki and others)' },
    request: get(
      'https://{host}/postback?client_id={clickid}&event={event}&amount={payout}&currency={currency}',
    ),
    rules: { leavesOutEmpty: true },
  }),
  shape({
    id: 'rented-tracking-id',
    name: 'Rented app: action and tracking_id',
    what: { en: 'https://…/pb/?action=reg&tracking_id=ID (pwa.market and others)' },
    request: get('https://{host}/pb/?action={event}&tracking_id={clickid}'),
    traps: [{ en: 'Zm.app calls the id exid instead of tracking_id.' }],
  }),
  shape({
    id: 'rented-click-id',
    name: 'Rented app: click_id and whole event names',
    what: { en: 'https://…/p?click_id=ID&event=Registration (gambeat and others)' },
    request: get('https://{host}/p?click_id={clickid}&event={event}'),
    events: { registration: 'Registration', first_deposit: 'FirstDeposit' },
  }),
  shape({
    id: 'rented-keitaro',
    name: 'Rented app behind a Keitaro of theirs',
    what: {
      en: 'https://…/KEY/postback?subid=ID&status=lead (BandaApps, TSquad, OneApps, Trident, skakapp …)',
    },
    request: get(
      'https://{host}/{const.key}/postback?subid={clickid}&status={event}&payout={payout}&currency={currency}&tid={txid}&from={const.from}',
    ),
    events: { registration: 'lead', first_deposit: 'sale' },
    constants: [
      {
        name: 'key',
        isSecret: true,
        isNeeded: true,
        what: { en: 'The key between the host and /postback in the URL that they gave you.' },
      },
      {
        name: 'from',
        isSecret: false,
        isNeeded: false,
        what: { en: 'Your name or client number, where they ask for one.' },
      },
    ],
    rules: { leavesOutEmpty: true },
  }),
  shape({
    id: 'rented-id-in-path',
    name: 'Rented app: the id in the path',
    what: { en: 'https://…/ID/event/?status=reg (DApps and others)' },
    request: get('https://{host}/{clickid}/event/?status={event}'),
  }),
  shape({
    id: 'rented-three-ids',
    name: 'Rented app: three ids and a team',
    what: { en: 'https://…/api/opti/?p=APP&a=ID&d=DEVICE&e=reg&c=30&w=TEAM (Traffic Devils and others)' },
    request: get(
      'https://{host}/api/opti/?p={param.app_id}&a={clickid}&d={param.device_id}&e={event}&c={payout}&w={const.team}',
    ),
    constants: [
      { name: 'team', isSecret: false, isNeeded: true, what: { en: 'Your team’s name, as they know it.' } },
    ],
    traps: [
      {
        en: 'The app’s id and the device’s id have to come back in the network’s postback: put them into two more subs of the offer link, and write the names of those subs instead of app_id and device_id.',
      },
    ],
  }),
];
