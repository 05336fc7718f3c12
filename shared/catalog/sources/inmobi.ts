import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'inmobi',
  name: 'InMobi',
  macros: {
    click_id: ['{$IMP_ID}'],
    ad_id: ['{BANNER_ID}'],
    device_id: ['$IDA', '$GPID'],
  },
  traps: [
    'InMobi’s page names $IDA and $GPID; the click id and the banner are from a template.',
    'No macro for the cost was found.',
  ],
  sources: [
    vendorPage('https://support.inmobi.com/advertise/help-articles/tracking-installs/', '2026-11'),
    KEITARO_TEMPLATE,
  ],
  certainty: 'likely',
});
