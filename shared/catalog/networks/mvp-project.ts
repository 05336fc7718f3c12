import { networkPreset } from '../parts/network-preset.ts';
import { playersMoney } from '../parts/network-traps.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'mvp-project',
  name: 'MVP Project',
  aliases: ['Telegram funnels'],
  kind: 'app_service',
  link: ['clickid'],
  tokens: { clickId: '{cl_id}', event: '{action}', payout: '{sum}' },
  events: { registration: ['reg'], first_deposit: ['dep'], deposit: ['redep'] },
  traps: [
    'There are two ids: {cl_id} is that of your own landing page or tracker, {click_id} that of a landing page of MVP Project. Take the one that carries your id.',
    playersMoney('{sum}'),
    'Goals that you add yourself send the token you gave them: give each one a meaning here.',
  ],
  sources: [vendorPage('https://help.mvpproject.io/en_US/-setting-goals-for-postbacks', '2026-11')],
  certainty: 'likely',
});
