import { destinationPreset } from '../parts/destination-preset.ts';
import { otherPage, vendorPage } from '../parts/pages.ts';
import { postJson } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'tiktok-events',
  name: 'TikTok Events API',
  what: 'Straight to your TikTok pixel.',
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
      what: 'The code of the pixel in Events Manager.',
    },
    {
      name: 'access_token',
      isSecret: true,
      isNeeded: true,
      what: 'Events Manager, the pixel’s settings, Events API, Generate access token.',
    },
    {
      name: 'test_event_code',
      isSecret: false,
      isNeeded: false,
      what: 'Events Manager, Test events.',
    },
  ],
  isSafeToRepeat: true,
  traps: [
    'The network’s postback must return ttclid: put it into a sub of your link and write {param.THAT_SUB} instead of {param.ttclid}.',
  ],
  sources: [
    otherPage('https://docs.dataflysignal.com/integrations/advertising/tiktok', '2026-11'),
    vendorPage('https://ads.tiktok.com/help/article/tiktok-click-id', '2026-11'),
  ],
  certainty: 'likely',
});
