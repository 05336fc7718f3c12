import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'hilltopads',
  name: 'HilltopAds',
  macros: { click_id: ['{{ctoken}}'], campaign_id: ['{{campaignid}}'], site: ['{{zoneid}}'] },
  sources: [KEITARO_TEMPLATE],
});
