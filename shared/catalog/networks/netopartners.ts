import { networkPreset } from '../parts/network-preset.ts';
import { DEP_UNCLEAR, URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'netopartners',
  name: 'NetoPartners',
  link: ['cid'],
  tokens: { clickId: '{cid}' },
  eventUrls: [
    { event: 'registration', label: 'reg' },
    { event: 'deposit', label: 'dep' },
  ],
  traps: [URL_PER_EVENT, DEP_UNCLEAR],
  sources: [KEITARO_TEMPLATE],
});
