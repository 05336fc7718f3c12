import { destinationPreset } from '../parts/destination-preset.ts';
import { vendorPage } from '../parts/pages.ts';
import { postJson } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'appsflyer-s2s',
  name: 'AppsFlyer, server to server',
  what: 'For apps of your own with AppsFlyer; the click id has to be the AppsFlyer id.',
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
      what: 'The app’s id; for iOS with the leading “id”.',
    },
    {
      name: 'dev_key',
      isSecret: true,
      isNeeded: true,
      what: 'AppsFlyer, Configuration, App settings, Dev key.',
    },
  ],
  traps: [
    'An iOS id without the leading “id” is answered with 200 and not recorded.',
    'A request may have at most 1 KB.',
  ],
  sources: [vendorPage('https://support.appsflyer.com/hc/en-us/articles/207034486', '2026-11')],
  certainty: 'likely',
});
