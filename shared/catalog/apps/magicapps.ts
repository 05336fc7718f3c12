import { appPreset } from '../parts/app-preset.ts';
import { AMPERSANDS } from '../parts/naming-formats.ts';
import { vendorPage } from '../parts/pages.ts';

export const app = appPreset({
  id: 'magicapps',
  name: 'MagicApps',
  kind: 'rented_app',
  idMacro: null,
  macros: [],
  naming: { ...AMPERSANDS, fields: ['key', 'adset_name', 'campaign_name'], scheme: 'AppMe' },
  traps: ['Latin letters and digits only; parameters are added to the deeplink with & only.'],
  sources: [vendorPage('https://help.magicapps.tech/ru/rabota-i-nastroika/paramietry', '2026-11')],
  certainty: 'likely',
});
