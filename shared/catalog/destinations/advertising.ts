/** Advertising platforms that are called directly. */
import { otherPage, vendorPage } from '../networks/preset-parts.ts';
import type { DestinationPreset } from './destination-preset.ts';
import { postJson } from './preset-texts.ts';

const META = 'https://developers.facebook.com/docs/marketing-api/conversions-api';

export const advertisingPresets: readonly DestinationPreset[] = [
  {
    id: 'facebook-capi',
    name: 'Facebook Conversions API',
    what: { en: 'Straight to your pixel, for those without a rented app.' },
    group: 'ads',
    request: postJson(
      'https://graph.facebook.com/v24.0/{const.pixel_id}/events',
      `{
  "data": [
    {
      "event_name": "{event}",
      "event_time": {time},
      "event_id": "{eventId}",
      "action_source": "{const.action_source}",
      "event_source_url": "{const.event_source_url}",
      "user_data": {
        "external_id": ["{hash:clickid}"],
        "fbc": "{fbc}",
        "fbp": "{param.fbp}",
        "country": ["{hashLower:country}"],
        "client_ip_address": "{param.ip}",
        "client_user_agent": "{param.user_agent}"
      },
      "custom_data": { "value": {payout}, "currency": "{currency}" }
    }
  ],
  "access_token": "{const.access_token}"
}`,
    ),
    events: { registration: 'CompleteRegistration', lead: 'Lead', first_deposit: 'Purchase' },
    rules: {
      leavesOutEmpty: true,
      maxAgeHours: 168,
      batch: { member: 'data', most: 100 },
      success: { statuses: '200', contains: ['events_received'], lacks: [] },
      testMark: { name: 'test_event_code', value: '{const.test_event_code}' },
    },
    constants: [
      {
        name: 'pixel_id',
        isSecret: false,
        isNeeded: true,
        what: { en: 'The id of the pixel (dataset) in Events Manager.' },
      },
      {
        name: 'access_token',
        isSecret: true,
        isNeeded: true,
        what: { en: 'Events Manager, Settings, Conversions API, Generate access token.' },
      },
      {
        name: 'test_event_code',
        isSecret: false,
        isNeeded: false,
        what: { en: 'Events Manager, Test events: a test is sent with it and counted nowhere.' },
      },
      {
        name: 'action_source',
        isSecret: false,
        isNeeded: true,
        value: 'website',
        what: { en: 'Where it happened: website, app, system_generated …' },
      },
      {
        name: 'event_source_url',
        isSecret: false,
        isNeeded: false,
        what: { en: 'The address of your landing page; Facebook asks for it with website.' },
      },
      {
        name: 'fbclid_field',
        isSecret: false,
        isNeeded: false,
        value: 'fbclid',
        what: { en: 'The field of the postback that brings fbclid back, such as sub5.' },
      },
    ],
    // Events with one event_id and event_name count once.
    isSafeToRepeat: true,
    traps: [
      {
        en: 'Facebook can only match what it knows: put fbclid into a sub of your link and name that sub under fbclid_field.',
      },
      {
        en: 'One event older than seven days makes Facebook refuse the whole request, so older ones are never sent.',
      },
      {
        en: 'A Purchase needs value and currency: without a payout in the postback, set a fixed sum under Money.',
      },
      {
        en: 'With website Facebook also wants client_user_agent: put it into a sub of your link, or choose system_generated.',
      },
    ],
    sources: [
      vendorPage(`${META}/using-the-api`),
      vendorPage(`${META}/parameters/server-event`),
      vendorPage(`${META}/parameters/customer-information-parameters`),
      vendorPage(`${META}/parameters/fbp-and-fbc`),
    ],
    certainty: 'sure',
  },
  {
    id: 'tiktok-events',
    name: 'TikTok Events API',
    what: { en: 'Straight to your TikTok pixel.' },
    group: 'ads',
    request: postJson(
      'https://business-api.tiktok.com/open_api/v1.3/event/track/',
      `{
  "event_source": "web",
  "event_source_id": "{const.pixel_code}",
  "data": [
    {
      "event": "{event}",
      "event_time": {time},
      "event_id": "{eventId}",
      "user": {
        "ttclid": "{param.ttclid}",
        "external_id": "{hash:clickid}",
        "ip": "{param.ip}",
        "user_agent": "{param.user_agent}"
      },
      "properties": { "value": {payout}, "currency": "{currency}" }
    }
  ]
}`,
      { 'Access-Token': '{const.access_token}' },
    ),
    events: { registration: 'CompleteRegistration', lead: 'SubmitForm', first_deposit: 'CompletePayment' },
    rules: {
      leavesOutEmpty: true,
      batch: { member: 'data', most: 100 },
      // It answers 200 to everything; only the code in the body tells.
      success: { statuses: '200', contains: ['"code":0'], lacks: [] },
      testMark: { name: 'test_event_code', value: '{const.test_event_code}' },
    },
    constants: [
      {
        name: 'pixel_code',
        isSecret: false,
        isNeeded: true,
        what: { en: 'The code of the pixel in Events Manager.' },
      },
      {
        name: 'access_token',
        isSecret: true,
        isNeeded: true,
        what: { en: 'Events Manager, the pixel’s settings, Events API, Generate access token.' },
      },
      {
        name: 'test_event_code',
        isSecret: false,
        isNeeded: false,
        what: { en: 'Events Manager, Test events.' },
      },
    ],
    isSafeToRepeat: true,
    traps: [
      {
        en: 'ttclid has to come back in the network’s postback: put it into a sub of your link and write {param.THAT_SUB} instead of {param.ttclid}.',
      },
    ],
    sources: [
      otherPage('https://docs.dataflysignal.com/integrations/advertising/tiktok'),
      vendorPage('https://ads.tiktok.com/help/article/tiktok-click-id'),
    ],
    certainty: 'likely',
  },
  {
    id: 'appsflyer-s2s',
    name: 'AppsFlyer, server to server',
    what: { en: 'For apps of your own with AppsFlyer; the click id has to be the AppsFlyer id.' },
    group: 'ads',
    request: postJson(
      'https://api2.appsflyer.com/inappevent/{const.app_id}',
      String.raw`{
  "appsflyer_id": "{clickid}",
  "eventName": "{event}",
  "eventValue": "{\"af_revenue\":\"{payout}\",\"af_currency\":\"{currency}\"}",
  "eventCurrency": "{currency}",
  "ip": "{param.ip}",
  "af_events_api": "true"
}`,
      { authentication: '{const.dev_key}' },
    ),
    events: { registration: 'af_complete_registration', first_deposit: 'af_purchase' },
    rules: { leavesOutEmpty: true },
    constants: [
      {
        name: 'app_id',
        isSecret: false,
        isNeeded: true,
        what: { en: 'The app’s id; for iOS with the leading “id”.' },
      },
      {
        name: 'dev_key',
        isSecret: true,
        isNeeded: true,
        what: { en: 'AppsFlyer, Configuration, App settings, Dev key.' },
      },
    ],
    isSafeToRepeat: false,
    traps: [
      { en: 'An iOS id without the leading “id” is answered with 200 and not recorded.' },
      { en: 'A request may have at most 1 KB.' },
    ],
    sources: [vendorPage('https://support.appsflyer.com/hc/en-us/articles/207034486')],
    certainty: 'likely',
  },
];
