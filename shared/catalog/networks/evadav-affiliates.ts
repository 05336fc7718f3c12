import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'evadav-affiliates',
  name: 'EvaDav affiliate network',
  link: ['clickid'],
  tokens: { clickId: '{clickid}' },
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS, 'The template has no amount: add its macro if your cabinet lists one.'],
  sources: [KEITARO_TEMPLATE],
});
