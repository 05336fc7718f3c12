import { DEPOSIT_URL, FIRST_DEPOSIT_URL, REGISTRATION_URL } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { NOT_CHECKED, URL_PER_EVENT } from '../parts/network-traps.ts';
import { TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'appsflyer',
  name: 'AppsFlyer',
  kind: 'app_service',
  link: ['af_sub1'],
  tokens: {
    clickId: '{Sub Param 1}',
    payout: '{Event Revenue USD}',
  },
  fixedCurrency: 'USD',
  eventUrls: [{ event: 'install', label: 'Install' }, REGISTRATION_URL, FIRST_DEPOSIT_URL, DEPOSIT_URL],
  traps: [
    URL_PER_EVENT,
    NOT_CHECKED,
    'The names of the macros have spaces in them: write {Sub Param 1} exactly so.',
    '{AppsFlyer ID} is the device and the same for all events: do not use it to tell deposits apart.',
  ],
  sources: [TYPED_BY_HAND],
});
