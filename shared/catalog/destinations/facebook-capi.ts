import { destinationPreset } from '../parts/destination-preset.ts';
import { vendorPage } from '../parts/pages.ts';
import { postJson } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'facebook-capi',
  name: 'Facebook Conversions API',
  what: 'Straight to your pixel, if you have no rented app.',
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
      what: 'The id of the pixel (dataset) in Events Manager.',
    },
    {
      name: 'access_token',
      isSecret: true,
      isNeeded: true,
      what: 'Events Manager, Settings, Conversions API, Generate access token.',
    },
    {
      name: 'test_event_code',
      isSecret: false,
      isNeeded: false,
      what: 'Events Manager, Test events: a test is sent with it and counted nowhere.',
    },
    {
      name: 'action_source',
      isSecret: false,
      isNeeded: true,
      value: 'website',
      what: 'Where it happened: website, app, system_generated …',
    },
    {
      name: 'event_source_url',
      isSecret: false,
      isNeeded: false,
      what: 'The address of your landing page; Facebook asks for it with website.',
    },
    {
      name: 'fbclid_field',
      isSecret: false,
      isNeeded: false,
      value: 'fbclid',
      what: 'The field of the postback that brings fbclid back, such as sub5.',
    },
  ],
  // Events with one event_id and event_name count once.
  isSafeToRepeat: true,
  traps: [
    'Facebook can only match what it knows: put fbclid into a sub of your link and name that sub under fbclid_field.',
    'One event older than seven days makes Facebook refuse the whole request, so older ones are never sent.',
    'A Purchase needs value and currency: without a payout in the postback, set a fixed sum under Money.',
    'With website Facebook also wants client_user_agent: put it into a sub of your link, or choose system_generated.',
  ],
  sources: [
    vendorPage('https://developers.facebook.com/docs/marketing-api/conversions-api/using-the-api', '2026-11'),
    vendorPage(
      'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/server-event',
      '2026-11',
    ),
    vendorPage(
      'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters',
      '2026-11',
    ),
    vendorPage(
      'https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc',
      '2026-11',
    ),
  ],
});
